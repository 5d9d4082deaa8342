import BacklogModel
import Source

/// The items at the top of the order that should be ready: so many as `ready-depth:` says.
struct TopOfOrder {
  /// The items with their ranks.
  let items: [(rank: Int, item: Item)]

  private let order: Order?
  private let places: LineFinder?

  init(_ context: LintContext) {
    let depth = context.configuration.readyDepth
    items = context.backlog.ranking.ranked.prefix(depth).enumerated().map {
      ($0.offset + 1, $0.element)
    }
    order = context.backlog.order
    places = order.map { LineFinder($0.file) }
  }

  /// The line of the order that lists an item.
  func place(of item: Item) -> [RelatedLocation] {
    guard let entry = item.id.flatMap({ order?.entry(of: $0) }), let places else { return [] }
    return [places.related(entry.idRange.lowerBound, "ranked here")]
  }
}
