/// A product backlog as it stands in a work tree, an index or a revision.
public struct Backlog: Sendable {
  /// The configuration that it was read with.
  public let configuration: Configuration

  /// The items, in the order of their paths; broken ones included.
  public let items: [Item]

  /// The ranking; `nil` if there is no `order.md`.
  public let order: Order?

  /// The sprints, goals, personas, requests and releases, in the order of their paths.
  public let records: [Record]

  /// The `.feature` files in the backlog folder, in the order of their paths; they are no items.
  public let features: [Item]

  /// What could not be read, beside the items: links, devices, files above a limit.
  public let unreadable: [(path: String, message: String)]

  /// The folder that the configuration names for all of this, where it is not there.
  public let missingFolder: MissingFolder?

  /// Finds items by their IDs.
  public let index: ItemIndex

  /// The place of every item in the ranking.
  public let ranking: Ranking

  /// Puts a backlog together.
  public init(
    configuration: Configuration, items: [Item], order: Order?, records: [Record] = [],
    features: [Item] = [], unreadable: [(path: String, message: String)] = [],
    missingFolder: MissingFolder? = nil
  ) {
    self.features = features
    self.configuration = configuration
    self.items = items
    self.order = order
    self.records = records
    self.unreadable = unreadable
    self.missingFolder = missingFolder
    index = ItemIndex(items, prefix: configuration.idPrefix, aliases: configuration.idAliases)
    ranking = Ranking(items, order: order, index: index)
  }

  /// The path of `order.md` below the root.
  public var orderPath: String { configuration.path(of: "order.md") }

  /// The records of one kind.
  public func records(_ kind: RecordKind) -> [Record] { records.filter { $0.kind == kind } }

  /// A record by its ID or, for personas, by any of its names; compared without regard to case.
  public func record(_ kind: RecordKind, named name: String) -> Record? {
    let wanted = name.lowercased()
    return records.first { record in
      record.kind == kind
        && (record.id.lowercased() == wanted
          || kind == .persona && record.names.contains { $0.lowercased() == wanted })
    }
  }
}

extension Configuration {
  /// The path of something in the backlog folder, below the root.
  public func path(of name: String) -> String {
    backlog.isEmpty ? name : backlog + "/" + name
  }

  /// The path of a folder of items, below the root; empty for the root itself.
  public func path(of folder: ItemFolder) -> String {
    folder.path.isEmpty ? backlog : path(of: folder.path)
  }
}
