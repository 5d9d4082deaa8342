#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock of a folder, so that two runs do not change its files at the same moment.
///
/// It is advisory, leaves no file behind, and ends with the process at the latest.
public enum FolderLock {
  /// How often a lock is tried, and how long to wait between, in microseconds: two seconds in all.
  private static let tries = 200
  private static let pause: UInt32 = 10_000

  /// Runs an action while no other run holds the lock of a folder.
  ///
  /// Where the file system has no locks, the action runs without one.
  /// - Parameter location: the folder, which exists.
  public static func hold<Result>(
    _ location: String, during action: () throws(FileTreeError) -> Result
  ) throws(FileTreeError) -> Result {
    let descriptor = open(location, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return try action() }
    defer { close(descriptor) }
    for _ in 0..<tries {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK && errno != EINTR {
        return try action()
      }
      usleep(pause)
    }
    throw FileTreeError(
      .unreadable, operation: "writing in \(location)",
      message: "another program holds its lock; nothing was written, try again")
  }
}
