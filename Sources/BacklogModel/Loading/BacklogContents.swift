import Source

/// Sorts the files of a backlog folder into items and records.
struct BacklogContents {
  /// A file that is an item.
  struct ItemFile: Sendable {
    let entry: FileTreeEntry
    let stage: Stage?
  }

  private(set) var items: [ItemFile] = []
  private(set) var records: [(kind: RecordKind, path: String)] = []
  private(set) var refused: [(path: String, message: String)] = []

  private let configuration: Configuration

  init(_ entries: [FileTreeEntry], _ configuration: Configuration) {
    self.configuration = configuration
    let folders = configuration.items.map {
      (prefix: Self.prefix(configuration.path(of: $0.path)), folder: $0)
    }.sorted { $0.prefix.utf8.count > $1.prefix.utf8.count }
    let recordFolders = RecordKind.allCases.map {
      (prefix: Self.prefix(configuration.path(of: $0.folder)), kind: $0)
    }
    for entry in entries where isMarkdown(entry.path) && !isExcluded(entry.path) {
      if let match = folders.first(where: { entry.path.hasPrefix($0.prefix) }),
        !recordFolders.contains(where: {
          entry.path.hasPrefix($0.prefix) && $0.prefix.utf8.count > match.prefix.utf8.count
        })
      {
        items.append(ItemFile(entry: entry, stage: match.folder.stage))
      } else if let match = recordFolders.first(where: { entry.path.hasPrefix($0.prefix) }) {
        add(entry, as: match.kind)
      }
    }
  }

  private static func prefix(_ folder: String) -> String { folder.isEmpty ? "" : folder + "/" }

  private mutating func add(_ entry: FileTreeEntry, as kind: RecordKind) {
    if entry.kind == .file {
      records.append((kind, entry.path))
    } else {
      refused.append((entry.path, "it is not a regular file"))
    }
  }

  private func isMarkdown(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }

  private func isExcluded(_ path: String) -> Bool {
    let order = configuration.path(of: "order.md")
    let templates = configuration.path(of: "templates/")
    if path == order || path.hasPrefix(templates) { return true }
    guard !configuration.exclude.isEmpty else { return false }
    let prefix = Self.prefix(configuration.backlog)
    let inside = path.dropFirst(prefix.count)
    return configuration.exclude.contains { pattern in
      PathPattern(pattern).matches(inside) || PathPattern(pattern + "/*").matches(inside)
    }
  }
}
