import BacklogModel
import Source

/// What stands below a folder.
struct Folder {
  /// The paths of its files, in order.
  let paths: [String]

  private let location: String

  /// Lists a folder; one that does not exist is empty.
  init(_ location: String) {
    self.location = location
    let entries = try? WorkTree(root: location).entries(below: "")
    paths = (entries ?? []).map(\.path)
  }

  /// The bytes of all its files.
  var size: Int { paths.reduce(0) { $0 + Self.bytes(of: location + "/" + $1).count } }

  /// The text of a file; empty if there is none.
  static func text(of path: String) -> String { String(decoding: bytes(of: path), as: UTF8.self) }

  private static func bytes(of path: String) -> [UInt8] {
    (try? FileSystem.read(path, as: path, limit: 64 * 1024 * 1024)) ?? []
  }
}
