public import BacklogModel
public import Git

/// Everything that happened to the items of a backlog, up to one commit.
///
/// It follows the first-parent chain: the states that the branch had. What a merge brought in counts
/// at the merge, and is traced to the side commit that wrote it.
public struct History: Sendable {
  /// The commit at which it ends.
  public var tip: ObjectID { state.tip }

  /// When the commit at which it ends was made, in seconds since 1970.
  public var time: Int { state.time }

  /// The commits that events refer to, in no particular order.
  public internal(set) var commits: [HistoryCommit] = []

  /// All items that ever were, in the order in which they came, and those that only the order knew.
  public internal(set) var items: [HistoryItem] = []

  /// What happened, in the order in which it landed; within one commit by item.
  public internal(set) var events: [HistoryEvent] = []

  /// Where reading can go on.
  var state: HistoryState

  init(state: HistoryState) { self.state = state }

  /// The commit that wrote an event.
  public func writing(of event: HistoryEvent) -> HistoryCommit { commits[event.writing] }

  /// The commit that brought an event onto the first-parent chain.
  public func landing(of event: HistoryEvent) -> HistoryCommit { commits[event.landing] }

  /// The index of the item with an ID, whatever ID of it that was.
  public func item(_ id: Identifier, _ configuration: Configuration) -> Int? {
    state.identities[configuration.identity(of: id.text)]
  }

  /// What happened to one item, oldest first.
  public func events(of item: Int) -> [HistoryEvent] { events.filter { $0.item == item } }
}

extension Configuration {
  /// What decides whether two IDs are those of one item: upper case, with the prefix that counts in
  /// the place of an alias of it.
  func identity(of id: String) -> String {
    let id = id.uppercased()
    for alias in idAliases where id.hasPrefix(alias.uppercased() + "-") {
      return idPrefix.uppercased() + id.dropFirst(alias.utf8.count)
    }
    return id
  }
}
