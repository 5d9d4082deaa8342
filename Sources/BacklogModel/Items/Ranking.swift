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

  /// The open items that nobody ranked, epics left out; by ID.
  public let inbox: [Item]

  private let places: [ObjectIdentifier: Place]

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
        isParked: isParked, reason: entry.reason)
    }
    self.listed = listed
    self.ranked = ranked
    self.parked = parked
    self.places = places
    inbox = items.filter { item in
      !item.isClosed && !item.isEpic && places[ObjectIdentifier(item)] == nil
    }.sorted { ($0.id?.canonical ?? "~", $0.path) < ($1.id?.canonical ?? "~", $1.path) }
  }

  /// The place of an item; `nil` if it is not listed.
  public func place(of item: Item) -> Place? { places[ObjectIdentifier(item)] }

  /// The rank of an item; of an epic the rank of its best child.
  public func rank(of item: Item) -> Int? { places[ObjectIdentifier(item)]?.rank }
}
