import BacklogModel
import FrontMatter

/// The order of the open items of a backlog, from whatever says one.
struct OrderGuess {
  /// Where it comes from.
  let source: OrderSource

  /// The items in order; those that the source does not name are left out.
  let items: [Item]

  /// The items whose status says that they were set aside.
  let parked: [Item]

  /// Finds the order of items.
  ///
  /// - Parameters:
  ///   - items: the open items that can be ranked.
  ///   - declared: the source that the layout knows.
  init(_ items: [Item], declared: OrderSource?) {
    let isParked = { (item: Item) in item.status.map(StatusWords.isParked) ?? false }
    parked = items.filter(isParked).sorted(by: Self.precedes)
    let items = items.filter { !isParked($0) }
    let isDeclared = declared.map { !Self.ranked(items, by: $0).isEmpty } ?? false
    let key = KeyNames.order.first { key in
      Self.ranked(items, by: .key(key)).count * 4 >= max(items.count, 1)
    }
    source = (isDeclared ? declared : nil) ?? key.map { .key($0) } ?? .fileNames
    self.items = Self.ranked(items, by: source)
  }

  private static func ranked(_ items: [Item], by source: OrderSource) -> [Item] {
    switch source {
    case .fileNames: return items.sorted(by: precedes)
    case .list(_, let paths):
      let places = Dictionary(
        zip(paths, paths.indices).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
      return items.filter { places[$0.path] != nil }
        .sorted { places[$0.path] ?? 0 < places[$1.path] ?? 0 }
    case .key(let key):
      let ranked = items.compactMap { item in
        RankValue(item.frontMatter[key]?.text).map { (item, $0) }
      }
      return ranked.sorted { left, right in
        left.1 == right.1 ? precedes(left.0, right.0) : left.1 < right.1
      }.map(\.0)
    }
  }

  private static func precedes(_ left: Item, _ right: Item) -> Bool {
    let names = (left.id?.canonical ?? left.path, right.id?.canonical ?? right.path)
    return names.0 == names.1
      ? left.path.precedesNaturally(right.path) : names.0.precedesNaturally(names.1)
  }
}
