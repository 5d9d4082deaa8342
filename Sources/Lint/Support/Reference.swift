import BacklogModel
import FrontMatter

/// A value of front matter that names an item or a record.
struct Reference {
  /// What a key refers to.
  enum Kind {
    /// An item of any type.
    case item
    /// An epic.
    case epic
    /// An item if the value has the form of an ID and its prefix; otherwise a role.
    case itemOrRole
    /// A record.
    case record(RecordKind)
  }

  /// The key, as the backlog writes it.
  let key: String

  /// What the key refers to.
  let kind: Kind

  /// The value.
  let node: Node

  /// The name in it.
  let name: String

  /// The references of an item, in the order of these keys.
  static func all(in item: Item, _ configuration: Configuration) -> [Reference] {
    var found: [Reference] = []
    for (key, kind) in itemKeys {
      guard let node = item.fields.node(of: key) else { continue }
      found += references(node, configuration.name(of: key), kind)
    }
    return found
  }

  /// The references of a record.
  static func all(in record: Record) -> [Reference] {
    (recordKeys[record.kind] ?? []).flatMap { path, kind -> [Reference] in
      let parts = path.split(separator: ".").map(String.init)
      guard let first = parts.first, let node = record.frontMatter[first] else { return [] }
      guard parts.count == 2 else { return references(node, path, kind) }
      return node.elements.compactMap { $0[parts[1]] }.flatMap { references($0, path, kind) }
    }
  }

  private static func references(_ node: Node, _ key: String, _ kind: Kind) -> [Reference] {
    node.elements.compactMap { node in
      node.text.map { Reference(key: key, kind: kind, node: node, name: $0) }
    }
  }

  private static let itemKeys: [(String, Kind)] = [
    ("epic", .epic), ("depends", .item), ("found-in-item", .item), ("waiting-for", .itemOrRole),
    ("goal", .record(.goal)), ("persona", .record(.persona)), ("sprint", .record(.sprint)),
    ("release", .record(.release)), ("requested-by", .record(.request)),
  ]

  private static let recordKeys: [RecordKind: [(String, Kind)]] = [
    .sprint: [
      ("serves", .record(.goal)), ("candidates", .item), ("committed", .item),
      ("scope.item", .item), ("review.item", .item),
    ],
    .request: [("instead-of", .item), ("items", .item)],
    .release: [("items", .item)],
  ]
}
