import Source

/// Tells the paths of items from all others, by the folders of a configuration.
public struct ItemPaths: Sendable {
  /// The stage that the folder of an item gives it, by the path of the item; `nil` inside for a
  /// folder that gives none.
  private let stages: [String: Stage?]

  /// Looks at some paths.
  ///
  /// - Parameters:
  ///   - paths: paths of files below the root.
  ///   - configuration: where items are.
  public init(among paths: some Sequence<String>, _ configuration: Configuration) {
    let entries = paths.map { FileTreeEntry(path: $0, kind: .file) }
    let items = BacklogContents(entries, configuration).items
    stages = Dictionary(items.map { ($0.entry.path, $0.stage) }, uniquingKeysWith: { $1 })
  }

  /// Whether an item stands at a path.
  public func contains(_ path: String) -> Bool { stages[path] != nil }

  /// The stage that all items of the folder have; `nil` if the folder gives none.
  public func stage(of path: String) -> Stage? { stages[path] ?? nil }
}
