public import Source

/// Sorts the files of a backlog folder into items and records.
public struct BacklogContents: Sendable {
  /// A file that is an item.
  public struct ItemFile: Sendable {
    /// Its path and kind.
    public let entry: FileTreeEntry
    /// The stage that its folder gives to all items in it.
    public let stage: Stage?
  }

  /// The items, in the order of the entries.
  public private(set) var items: [ItemFile] = []
  /// The sprints, goals and other records, in the order of the entries.
  public private(set) var records: [(kind: RecordKind, path: String)] = []
  private(set) var features: [ItemFile] = []
  private(set) var refused: [(path: String, message: String)] = []

  private let configuration: Configuration
  private let order: String
  private let templates: String
  private let approvals: String
  private let excluded: [PathPattern]

  /// Sorts some entries, whose paths begin at the folder of `nextup.yml`.
  public init(_ entries: [FileTreeEntry], _ configuration: Configuration) {
    self.configuration = configuration
    order = configuration.path(of: "order.md")
    templates = configuration.path(of: "templates/")
    approvals = configuration.path(of: "approvals/")
    excluded = configuration.exclude.flatMap { [PathPattern($0), PathPattern($0 + "/*")] }
    let folders = configuration.items.map {
      (prefix: Self.prefix(configuration.path(of: $0)), folder: $0)
    }.sorted { $0.prefix.utf8.count > $1.prefix.utf8.count }
    let recordFolders = RecordKind.allCases.map {
      (prefix: Self.prefix(configuration.path(of: $0.folder)), kind: $0)
    }
    let known = Set(
      (folders.map(\.prefix) + recordFolders.map(\.prefix)).map { PathKey(String($0.dropLast())) })
    for entry in entries where !isRead(entry) && !isExcluded(entry.path) {
      let words = entry.kind.inWords
      if entry.kind == .unreadable {
        refused.append((entry.path, "it is \(words), so what is in it is not known"))
      } else if TemporaryName.isOne(entry.path) {
        refused.append(
          (
            entry.path,
            "a run that was killed left it; the file itself is whole, so "
              + "remove this one"
          ))
      } else if known.contains(PathKey(entry.path)) {
        refused.append((entry.path, "it is \(words), not a folder"))
      } else if mayHideItems(entry),
        folders.contains(where: { entry.path.utf8.starts(with: $0.prefix.utf8) })
      {
        refused.append((entry.path, "it is \(words), which is never followed"))
      }
    }
    for entry in entries where entry.path.isFeature && !isExcluded(entry.path) {
      features.append(ItemFile(entry: entry, stage: nil))
    }
    for entry in entries where isRead(entry) && !isExcluded(entry.path) {
      if let match = folders.first(where: { entry.path.utf8.starts(with: $0.prefix.utf8) }),
        !recordFolders.contains(where: {
          entry.path.utf8.starts(with: $0.prefix.utf8)
            && $0.prefix.utf8.count > match.prefix.utf8.count
        })
      {
        items.append(ItemFile(entry: entry, stage: match.folder.stage))
      } else if let match = recordFolders.first(where: {
        entry.path.utf8.starts(with: $0.prefix.utf8)
      }) {
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

  /// Whether an entry may stand for a folder of items: a link or a submodule without an ending.
  private func mayHideItems(_ entry: FileTreeEntry) -> Bool {
    entry.kind != .file && !entry.path.dropFirst(entry.path.parentFolder.count).contains(".")
  }

  /// Whether an entry is an item or record by its name; a folder never is.
  private func isRead(_ entry: FileTreeEntry) -> Bool {
    entry.kind != .unreadable && isMarkdown(entry.path)
  }

  private func isMarkdown(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }

  private func isExcluded(_ path: String) -> Bool {
    let isOurs = PathKey(path) == PathKey(order)
    if isOurs || [templates, approvals].contains(where: { path.utf8.starts(with: $0.utf8) }) {
      return true
    }
    guard !excluded.isEmpty else { return false }
    let inside = path.dropFirst(Self.prefix(configuration.backlog).count)
    return excluded.contains { $0.matches(inside) }
  }
}
