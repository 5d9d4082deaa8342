import BacklogModel

extension String {
  /// Whether a path lies below a folder; everything lies below the root.
  func isBelow(_ folder: String) -> Bool {
    folder.isEmpty || hasPrefix(folder + "/")
  }

  /// A path as it is seen from a folder that it lies below.
  func relative(to folder: String) -> String {
    guard self != folder else { return "" }
    return folder.isEmpty ? self : String(dropFirst(folder.utf8.count + 1))
  }

  /// The folders of a path that several paths share.
  static func commonFolder(of folders: [String]) -> String {
    var common = (folders.first ?? "").split(separator: "/")
    for folder in folders.dropFirst() {
      common = zip(common, folder.split(separator: "/")).prefix { $0 == $1 }.map(\.0)
    }
    return common.joined(separator: "/")
  }
}
