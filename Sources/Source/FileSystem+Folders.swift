#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// What stands at a place, a link itself and not its target; `nil` if nothing does.
  public static func kind(at location: String) -> FileTreeEntry.Kind? {
    var status = stat()
    guard lstat(location, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .special
    }
  }

  /// What stands directly in a folder, by its name there, in no particular order.
  ///
  /// - Parameters:
  ///   - folder: where the folder is, for the system; a link to it will do.
  ///   - path: the path to name in errors; that place itself without one.
  public static func entries(
    of folder: String, as path: String? = nil
  ) throws(FileTreeError) -> [FileTreeEntry] {
    try entries(of: folder, "reading \(path ?? folder)", O_DIRECTORY)
  }

  /// Makes a new folder that only we can read, with mode 700; whoever makes it removes it.
  ///
  /// - Parameter parent: where it is made; where `TMPDIR` says without one, or else in `/tmp`.
  public static func makeTemporaryFolder(
    in parent: String? = nil
  ) throws(FileTreeError) -> String {
    let wanted = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let place = parent ?? (wanted.isEmpty ? "/tmp" : wanted)
    // mkdtemp writes letters of its own over the X's, and makes the folder only if there is none.
    var template = Array("\(place)/nextup-XXXXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw failure("making a folder in \(place)") }
    return String(cString: made)
  }

  /// Removes all that is in a folder, but not the folder.
  ///
  /// A link is removed, and nothing is removed beyond it; the folder may not be a link itself.
  /// - Throws: if something could not be removed, which keeps nothing else from being removed.
  public static func empty(_ folder: String) throws(FileTreeError) {
    var failure: FileTreeError?
    func attempt(_ step: () throws(FileTreeError) -> Void) {
      do throws(FileTreeError) { try step() } catch { failure = failure ?? error }
    }
    var folders: [String] = []
    var pending = [folder]
    while let next = pending.popLast() {
      folders.append(next)
      attempt { () throws(FileTreeError) in
        for entry in try entries(
          of: next, "removing what is in \(next)", O_DIRECTORY | O_NOFOLLOW)
        {
          let inside = next + "/" + entry.path
          if entry.kind == .folder {
            pending.append(inside)
          } else {
            attempt { () throws(FileTreeError) in try remove(inside) }
          }
        }
      }
    }
    for inside in folders.dropFirst().reversed() {
      attempt { () throws(FileTreeError) in try removeEmptyFolder(inside) }
    }
    if let failure { throw failure }
  }

  /// Removes a folder with all that is in it, as `empty` does.
  public static func removeFolder(_ folder: String) throws(FileTreeError) {
    try empty(folder)
    try removeEmptyFolder(folder)
  }

  private static func removeEmptyFolder(_ folder: String) throws(FileTreeError) {
    guard rmdir(folder) == 0 else { throw failure("removing \(folder)") }
  }

  /// - Parameter options: how the folder is opened, beside for reading.
  private static func entries(
    of folder: String, _ operation: String, _ options: Int32
  ) throws(FileTreeError) -> [FileTreeEntry] {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC | options)
    guard descriptor >= 0 else { throw failure(operation) }
    guard let handle = fdopendir(descriptor) else {
      defer { close(descriptor) }
      throw failure(operation)
    }
    defer { closedir(handle) }
    var entries: [FileTreeEntry] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let kind: FileTreeEntry.Kind? =
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .symbolicLink
        default: Self.kind(at: folder + "/" + name)
        }
      if let kind { entries.append(FileTreeEntry(path: name, kind: kind)) }
    }
    return entries
  }

  private static func failure(_ operation: String) -> FileTreeError {
    let code: FileTreeFailure =
      switch errno {
      case ENOENT: .notFound
      case ENOTDIR, ELOOP: .notAFile
      default: .unreadable
      }
    return FileTreeError(
      code, operation: operation, message: String(cString: strerror(errno)))
  }
}
