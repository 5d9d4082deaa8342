import BacklogModel
public import Source
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a site into a folder and takes away what an earlier run left there and nobody needs.
///
/// Every file is replaced as a whole; one whose bytes are right already is not touched. Files that
/// Nextup did not write are never changed or removed.
public struct SiteWriter: Sendable {
  /// What a run did.
  public struct Summary: Sendable, Hashable {
    /// How many files were written.
    public var written = 0
    /// How many had the right bytes already.
    public var unchanged = 0
    /// How many were taken away.
    public var removed = 0
  }

  /// The folder.
  public let folder: String

  /// Makes a writer for a folder, which need not exist.
  public init(to folder: String) { self.folder = folder }

  /// Writes files on all cores.
  ///
  /// - Parameters:
  ///   - files: the files of the site.
  ///   - progress: is told after each file how many are done, in no particular order and from any
  ///     task.
  /// - Throws: before anything is written, if a foreign file stands in the way of one of these; the
  ///   first failure of the system, by path, after all other files were written.
  public func write(
    _ files: [SiteFile], progress: (@Sendable (_ done: Int) -> Void)? = nil
  ) async throws(SiteError) -> Summary {
    var manifest = try SiteManifest(of: folder)
    let earlier = manifest.paths
    try refuseForeignFiles(among: files, earlier: earlier)
    let paths = Set(files.map(\.path))
    manifest.paths.formUnion(paths)
    try manifest.write(to: folder)

    let done = Atomic(0)
    let results = await Parallel.map(files, runLength: 8) { file in
      let result = write(file)
      progress?(done.add(1, ordering: .relaxed).newValue)
      return result
    }
    var summary = Summary()
    for result in results {
      if try result.get() { summary.written += 1 } else { summary.unchanged += 1 }
    }
    for path in earlier.subtracting(paths).sorted() where remove(path) { summary.removed += 1 }
    manifest.paths = paths
    try manifest.write(to: folder)
    return summary
  }

  /// Writes one file if it has to be; tells whether it had.
  private func write(_ file: SiteFile) -> Result<Bool, SiteError> {
    let location = "\(folder)/\(file.path)"
    let bytes: [UInt8]
    do throws(SiteError) { bytes = try file.bytes() } catch { return .failure(error) }
    do throws(FileTreeError) {
      if hasSize(location, bytes.count),
        let present = try? FileSystem.read(location, as: file.path, limit: bytes.count),
        present == bytes
      {
        return .success(false)
      }
      try FileSystem.write(bytes, to: location)
      return .success(true)
    } catch {
      return .failure(SiteError(error))
    }
  }

  private func refuseForeignFiles(
    among files: [SiteFile], earlier: Set<String>
  ) throws(SiteError) {
    let tree = WorkTree(root: folder)
    for parent in Set(files.map(\.path.parentFolder)).sorted() {
      guard let obstacle = tree.obstacle(onTheWayTo: parent + "/.") else { continue }
      throw foreign(
        obstacle.path,
        "it is no folder, but a \(obstacle.kind == .symbolicLink ? "symbolic link" : "file")")
    }
    for file in files where !earlier.contains(file.path) {
      if FileSystem.exists("\(folder)/\(file.path)") {
        throw foreign(file.path, "a file stands there that Nextup did not write")
      }
    }
  }

  private func foreign(_ path: String, _ message: String) -> SiteError {
    SiteError(.foreignFile, operation: "writing \(folder)/\(path)", message: message)
  }

  private func hasSize(_ location: String, _ size: Int) -> Bool {
    var status = stat()
    return lstat(location, &status) == 0 && Int(status.st_size) == size
  }

  /// Takes away a regular file of an earlier run; tells whether it was there.
  ///
  /// The list of those files may come from somebody else, and so may a link on the way to one.
  private func remove(_ path: String) -> Bool {
    let location = "\(folder)/\(path)"
    var status = stat()
    guard WorkTree(root: folder).obstacle(onTheWayTo: path) == nil,
      lstat(location, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return false }
    return unlink(location) == 0
  }
}
