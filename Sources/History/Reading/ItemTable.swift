/// The items that events are about, by identity.
struct ItemTable: Sendable {
  /// The items so far.
  var items: [HistoryItem]

  /// The item of each identity, as an index into `items`.
  private(set) var identities: [String: Int]

  /// Goes on with the items of an earlier reading.
  init(_ history: History?) {
    items = history?.items ?? []
    identities = history?.state.identities ?? [:]
  }

  /// The index of the item of an identity, which is added if it is new.
  mutating func index(of identity: String) -> Int {
    if let index = identities[identity] { return index }
    identities[identity] = items.count
    items.append(HistoryItem(id: identity, title: "", path: nil, reached: [:]))
    return items.count - 1
  }

  /// Goes on with an item under another identity.
  mutating func rename(_ old: String, to new: String) { identities[new] = identities[old] }
}
