/// Where every item stands: its rank among the open items, its horizon and the owner's reason.
public struct Ranking: Sendable {
  /// The place of one item.
  public struct Place: Sendable, Hashable {
    /// The rank from 1 among the open items that are listed; `nil` in a parked horizon and for
    /// closed items.
    public let rank: Int?
    /// The horizon under which it is listed; `nil` above the first.
    public let horizon: String?
    /// Whether the horizon is parked.
    public let isParked: Bool
    /// Why it stands there, as the owner wrote it; empty without a reason.
    public let reason: String
  }

  /// The listed items in the order of the list, closed ones and broken ones included.
  public let listed: [Item]

  /// The open items with a rank, in rank order.
  public let ranked: [Item]

  /// The open items in parked horizons, in the order of the list.
  public let parked: [Item]

  /// The open items that nobody ranked, epics left out, the oldest first; sorted at each call.
  ///
  /// The age is what the items themselves say, such as `created: 2026-03-31`; those that do not say
  /// stand behind the others, by ID. The history would know better, and is not read for a list.
  public var inbox: [Item] {
    unranked.map { (item: $0, creation: CreationTime(of: $0)) }.sorted { left, right in
      switch (left.creation, right.creation) {
      case (let one?, let other?) where one != other: one < other
      case (.some, nil): true
      case (nil, .some): false
      default: Self.precedes(left.item, right.item)
      }
    }.map(\.item)
  }

  /// The open epics that are not listed themselves, by the rank of their best child, then by ID.
  public let epics: [Item]

  private let places: [ObjectIdentifier: Place]

  /// The items of the inbox in the order of their paths.
  private let unranked: [Item]

  /// The best rank among the open children of an epic.
  private let bestChild: [ObjectIdentifier: Int]

  /// Joins items and their order.
  init(_ items: [Item], order: Order?, index: ItemIndex) {
    var listed: [Item] = []
    var ranked: [Item] = []
    var parked: [Item] = []
    var places: [ObjectIdentifier: Place] = [:]
    for entry in order?.entries ?? [] {
      guard let item = index[entry.id], places[ObjectIdentifier(item)] == nil else { continue }
      let horizon = order.flatMap { $0.horizon(of: entry) }
      let isParked = horizon?.isParked ?? false
      listed.append(item)
      if !item.isClosed {
        if isParked { parked.append(item) } else { ranked.append(item) }
      }
      places[ObjectIdentifier(item)] = Place(
        rank: item.isClosed || isParked ? nil : ranked.count, horizon: horizon?.name,
        isParked: isParked, reason: entry.reason ?? "")
    }
    self.listed = listed
    self.ranked = ranked
    self.parked = parked
    self.places = places
    let unlisted = items.filter { !$0.isClosed && places[ObjectIdentifier($0)] == nil }
    unranked = unlisted.filter { !$0.isEpic }
    let bestChild = Self.bestChildren(of: ranked, index)
    epics = unlisted.filter { $0.isEpic && !$0.isBroken }.sorted { left, right in
      let ranks = [left, right].map { bestChild[ObjectIdentifier($0)] ?? .max }
      return ranks[0] == ranks[1] ? Self.precedes(left, right) : ranks[0] < ranks[1]
    }
    self.bestChild = bestChild
  }

  /// By ID with its numbers as numbers: older before newer where IDs count up.
  private static func precedes(_ left: Item, _ right: Item) -> Bool {
    guard let leftID = left.id?.canonical, let rightID = right.id?.canonical else {
      return left.id != nil || (right.id == nil && left.path < right.path)
    }
    return leftID == rightID ? left.path < right.path : leftID.precedesNaturally(rightID)
  }

  private static func bestChildren(
    of ranked: [Item], _ index: ItemIndex
  ) -> [ObjectIdentifier: Int] {
    var best: [ObjectIdentifier: Int] = [:]
    for (offset, item) in ranked.enumerated() {
      guard let epic = item.fields.text(of: "epic").flatMap({ index[$0] }) else { continue }
      if best[ObjectIdentifier(epic)] == nil { best[ObjectIdentifier(epic)] = offset + 1 }
    }
    return best
  }

  /// The place of an item; `nil` if it is not listed.
  public func place(of item: Item) -> Place? { places[ObjectIdentifier(item)] }

  /// The rank of an item; of an epic that is not listed, the rank of its best child.
  public func rank(of item: Item) -> Int? {
    places[ObjectIdentifier(item)]?.rank ?? bestChild[ObjectIdentifier(item)]
  }
}
