import BacklogModel
import Source

/// Which paths of a backlog folder approval looks at.
struct Interest: Sendable {
  private var folders: [String]

  /// The folders of items, records and statements.
  init(_ configuration: Configuration) {
    folders =
      configuration.items.map { configuration.path(of: $0) }
      + RecordKind.allCases.map { configuration.path(of: $0.folder) }
      + [configuration.path(of: "approvals")]
  }

  /// The folder of statements alone.
  init(inStatementsOf configuration: Configuration) {
    folders = [configuration.path(of: "approvals")]
  }

  /// What either of two looks at.
  func joined(with other: Interest) -> Interest {
    var joined = self
    joined.folders += other.folders
    return joined
  }

  /// Whether something at a path, or below it, may matter.
  func mayMatter(_ path: String) -> Bool {
    folders.contains { folder in
      PathKey(path) == PathKey(folder) || path.isBelow(folder) || folder.isBelow(path)
    }
  }
}
