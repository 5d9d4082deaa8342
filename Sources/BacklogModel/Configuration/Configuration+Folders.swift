import Source

extension Configuration {
  /// The folder of items that a path lies in, the deepest where one holds another; `nil` outside.
  ///
  /// - Parameter path: the path of a file, below the root.
  public func folder(of path: String) -> ItemFolder? {
    items.filter { folder in
      let prefix = self.path(of: folder)
      return path.isBelow(prefix)
    }.max { self.path(of: $0).utf8.count < self.path(of: $1).utf8.count }
  }
}
