/// An entry as far as its place matters.
struct OrderSpot: Equatable {
  let id: Identifier
  let horizon: Int?
}
