import BacklogModel
import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard input.
enum Input {
  /// Reads all of it.
  ///
  /// - Throws: if there is more than a file of a backlog may have, or the system refuses.
  static func read(limit: Int = BacklogLoader.largestOrder) throws(FileTreeError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw FileTreeError(
          .unreadable, operation: "reading standard input",
          message: String(cString: strerror(errno)))
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw FileTreeError(
          .tooLarge, operation: "reading standard input",
          message: "it has more than \(limit) bytes")
      }
    }
  }
}
