import Source

/// Something in a graph of a backlog: an item, a goal, or a name that nothing has.
public struct GraphNode: Sendable, Hashable {
  /// What a node stands for.
  public enum Kind: String, Sendable, Hashable {
    /// An item, epics included.
    case item
    /// A product goal.
    case goal
    /// What an item names and nobody has.
    case missing
  }

  /// What tells it from all other nodes: an ID; the path of what has none or shares one.
  public let key: String

  /// What it stands for.
  public let kind: Kind

  /// The title; empty where nothing has the name.
  public let title: String

  /// The type of an item.
  public let type: String?

  /// The status word of an item.
  public let status: String?

  /// How far an item has come.
  public let stage: Stage?

  /// The rank of an item; of an epic that is not listed, the rank of its best child.
  public let rank: Int?

  /// The path of its file; `nil` where nothing has the name.
  public let path: String?

  /// Whether it is an epic.
  public var isEpic: Bool { type == "epic" }

  /// Makes the node of an item.
  init(_ item: Item, key: String, in backlog: Backlog) {
    self.key = key
    kind = .item
    title = item.title
    type = item.type.isEmpty ? nil : item.type
    status = item.status
    stage = item.stage
    rank = backlog.ranking.rank(of: item)
    path = item.path
  }

  /// Makes the node of a goal.
  init(_ goal: Record, key: String) {
    self.init(key: key, kind: .goal, title: goal.title, path: goal.file.path)
  }

  /// Makes the node of a name that nothing has.
  init(missing name: String) {
    self.init(key: name, kind: .missing, title: "", path: nil)
  }

  private init(key: String, kind: Kind, title: String, path: String?) {
    self.key = key
    self.kind = kind
    self.title = title
    self.path = path
    (type, status, stage, rank) = (nil, nil, nil, nil)
  }
}
