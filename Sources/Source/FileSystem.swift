#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads and replaces files safely: links are not followed, and a reader never sees half a file.
public enum FileSystem {
  /// Reads a regular file.
  ///
  /// - Parameters:
  ///   - location: where the file is, for the system.
  ///   - path: the path to name in errors.
  ///   - limit: the largest size, in bytes.
  public static func read(
    _ location: String, as path: String, limit: Int
  ) throws(FileTreeError) -> [UInt8] {
    let descriptor = open(location, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw readError(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw readError(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileTreeError(
        .notAFile, operation: "reading \(path)", message: "it is not a regular file")
    }
    guard Int(status.st_size) <= limit else {
      throw FileTreeError(
        .tooLarge, operation: "reading \(path)",
        message: "it has \(status.st_size) bytes; at most \(limit) are read")
    }
    let bytes = try read(descriptor, expecting: Int(status.st_size), as: path)
    guard bytes.count == Int(status.st_size) else {
      throw FileTreeError(
        .unreadable, operation: "reading \(path)",
        message: "it changed while it was read; try again")
    }
    return bytes
  }

  /// Reads to the end, and one byte further where there is one: so a file that has more than it
  /// said, as those of `/proc` have, is not taken for its beginning.
  private static func read(
    _ descriptor: Int32, expecting size: Int, as path: String
  ) throws(FileTreeError) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size {
        let rest = size + 1 - count
        let step = systemRead(descriptor, buffer.baseAddress.map { $0 + count }, rest)
        if step < 0, errno == EINTR { continue }
        failed = step < 0
        guard step > 0 else { break }
        count += step
        // Asked for one byte more, it gave none: this is the end, without asking again.
        if count == size, step < rest { break }
      }
    }
    if failed { throw readError(path) }
    return bytes
  }

  private static func readError(_ path: String) -> FileTreeError {
    let code: FileTreeFailure =
      switch errno {
      case ENOENT, ENOTDIR: .notFound
      case ELOOP, EISDIR: .notAFile
      default: .unreadable
      }
    let message = code == .notAFile ? "it is a symbolic link" : String(cString: strerror(errno))
    return FileTreeError(code, operation: "reading \(path)", message: message)
  }

  /// Replaces a file as a whole: writes a temporary file beside it, then renames it.
  ///
  /// Folders on the way are made. The permissions of a file that is replaced stay.
  /// - Parameters:
  ///   - location: where the file is to be.
  ///   - bytes: its content.
  ///   - isDurable: whether to wait until the bytes are on the disk.
  ///   - isExecutable: whether a new file can be run as a program.
  public static func write(
    _ bytes: [UInt8], to location: String, isDurable: Bool = false, isExecutable: Bool = false
  ) throws(FileTreeError) {
    let temporary = try makeTemporary(for: location, isExecutable: isExecutable)
    let isWritten =
      temporary.hasMode && writeAll(bytes, to: temporary.descriptor)
      && (!isDurable || fsync(temporary.descriptor) == 0)
    let failure = writeError(location)
    guard close(temporary.descriptor) == 0, isWritten else {
      unlink(temporary.name)
      throw failure
    }
    guard rename(temporary.name, location) == 0 else {
      let failure = writeError(location)
      unlink(temporary.name)
      throw failure
    }
  }

  /// Finds out whether `write` could begin; nothing is changed, but folders on the way are made.
  ///
  /// - Parameter location: where a file is to be.
  public static func tryWriting(to location: String) throws(FileTreeError) {
    let temporary = try makeTemporary(for: location, isExecutable: false)
    close(temporary.descriptor)
    unlink(temporary.name)
  }

  /// A file beside another one, whose place it is to take.
  private struct Temporary {
    let name: String
    let descriptor: Int32
    /// Whether it has the permissions of the file that it is to replace.
    let hasMode: Bool
  }

  private static func makeTemporary(
    for location: String, isExecutable: Bool
  ) throws(FileTreeError) -> Temporary {
    var mode: mode_t = isExecutable ? 0o755 : 0o644
    var status = stat()
    let replaces = lstat(location, &status) == 0
    if replaces {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw FileTreeError(
          .notAFile, operation: "writing \(location)", message: "it is not a regular file")
      }
      mode = status.st_mode & 0o777
    }
    let name = TemporaryName.next(for: location)
    var descriptor = create(name, mode)
    if descriptor < 0, errno == ENOENT {
      try makeFolder(location.folderOfLocation)
      descriptor = create(name, mode)
    }
    guard descriptor >= 0 else { throw writeError(location) }
    // What is asked for when a file is made loses what the umask takes; a replaced file keeps its own.
    let hasMode = !replaces || fchmod(descriptor, mode) == 0
    return Temporary(name: name, descriptor: descriptor, hasMode: hasMode)
  }

  /// Removes a file.
  public static func remove(_ location: String) throws(FileTreeError) {
    guard unlink(location) == 0 else {
      throw FileTreeError(
        .unreadable, operation: "removing \(location)", message: String(cString: strerror(errno)))
    }
  }

  /// What changes when a file is written: its time in nanoseconds, its size and its number.
  public static func stamp(_ location: String) -> [Int] {
    var status = stat()
    guard lstat(location, &status) == 0 else { return [] }
    return [
      status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_size), Int(status.st_ino),
    ]
  }

  /// Opens a file that must not exist yet.
  private static func create(_ location: String, _ mode: mode_t) -> Int32 {
    open(location, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let step = systemWrite(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if step < 0, errno == EINTR { continue }
        guard step > 0 else { return false }
        done += step
      }
      return true
    }
  }

  /// Makes a folder and the folders on the way to it.
  public static func makeFolder(_ location: String) throws(FileTreeError) {
    guard !location.isEmpty, mkdir(location, 0o755) != 0, errno != EEXIST else { return }
    guard errno == ENOENT, location.folderOfLocation != location else {
      throw writeError(location)
    }
    try makeFolder(location.folderOfLocation)
    guard mkdir(location, 0o755) == 0 || errno == EEXIST else { throw writeError(location) }
  }

  /// Whether anything stands at a place, a broken link included.
  public static func exists(_ location: String) -> Bool {
    kind(at: location) != nil
  }

  /// The absolute place of a file or folder that exists, without links on the way.
  public static func resolved(_ location: String) throws(FileTreeError) -> String {
    guard let resolved = realpath(location, nil) else {
      throw FileTreeError(
        .notFound, operation: "opening \(location)", message: String(cString: strerror(errno)))
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The absolute place that a path names, whether anything stands there or not; links are not
  /// followed.
  public static func absolute(_ path: String) throws(FileTreeError) -> String {
    let whole = path.hasPrefix("/") ? path : try resolved(".") + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Whether a folder stands at a place; a link to a folder counts.
  public static func isFolder(_ location: String) -> Bool {
    var status = stat()
    return stat(location, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Removes what runs that were killed while they replaced a file left beside it.
  ///
  /// - Parameter location: the file. Nobody else may be writing it, as under its `FolderLock`.
  public static func sweepTemporaryFiles(of location: String) {
    let folder = location.folderOfLocation
    let slash = location.utf8.lastIndex(of: UInt8(ascii: "/"))
    let file = slash.map { location[location.utf8.index(after: $0)...] } ?? location[...]
    for entry in (try? entries(of: folder.isEmpty ? "." : folder)) ?? []
    where TemporaryName.file(of: entry.path) == file {
      unlink(folder.isEmpty ? entry.path : folder + "/" + entry.path)
    }
  }

  private static func writeError(_ location: String) -> FileTreeError {
    FileTreeError(
      .unreadable, operation: "writing \(location)", message: String(cString: strerror(errno)))
  }
}

extension String {
  /// The location without its last part: `/` for what stands at the root, empty for a name alone.
  fileprivate var folderOfLocation: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}

/// `read(2)`, which the method of the same name hides.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}

/// `write(2)`, which the method of the same name hides.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
