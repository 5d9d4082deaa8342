/// An entry as far as a change of other entries has to leave it: its place, and its reason.
struct OrderSpot: Equatable {
  let id: Identifier
  /// `nil` above the first horizon, and where horizons are not looked at.
  var horizon: Int?
  /// `nil` where there is none, and where reasons are not looked at.
  var reason: String?
}

extension OrderSpot {
  init(_ entry: OrderEntry) {
    self.init(id: entry.id, horizon: entry.horizon, reason: entry.reason)
  }
}
