/// Paths with `/` between their parts, seen from the root of a tree of files.
extension String {
  /// The last part of a path.
  public var fileName: String {
    let end = utf8.lastIndex { $0 != UInt8(ascii: "/") }.map { utf8.index(after: $0) }
    guard let end else { return self }
    let start = utf8[..<end].lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) }
    return String(self[(start ?? startIndex)..<end])
  }

  /// The last part of a path without its extension.
  public var fileStem: String {
    let name = fileName
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return name
    }
    return String(name[..<dot])
  }

  /// The path without its last part; empty for a name alone.
  public var parentFolder: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? ""
  }

  /// Whether a path lies below a folder; everything lies below the root, which is empty.
  public func isBelow(_ folder: String) -> Bool {
    folder.isEmpty
      || utf8.starts(with: folder.utf8)
        && utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
  }

  /// A path as it is seen from a folder that it lies below; empty for the folder itself.
  public func relative(to folder: String) -> String {
    guard self != folder else { return "" }
    return folder.isEmpty ? self : String(Substring(utf8.dropFirst(folder.utf8.count + 1)))
  }

  /// The way that leads to the path from a folder, both seen from the same place: `../items/A.md`.
  public func way(from folder: String) -> String {
    let target = split(separator: "/")
    let start = folder.split(separator: "/")
    let common = zip(target, start).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: start.count - common)
    return (up + target.dropFirst(common)).joined(separator: "/")
  }

  /// The folders of a path that several paths share.
  public static func commonFolder(of folders: [String]) -> String {
    var common = (folders.first ?? "").split(separator: "/")
    for folder in folders.dropFirst() {
      common = zip(common, folder.split(separator: "/")).prefix { $0 == $1 }.map(\.0)
    }
    return common.joined(separator: "/")
  }
}
