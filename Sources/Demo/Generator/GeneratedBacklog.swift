/// The items and the order of a generated backlog at one moment.
struct GeneratedBacklog {
  private let size: GeneratedSize
  private var identifiers: IdentifierSource
  private(set) var items: [GeneratedItem] = []

  /// The indices of the items that are not closed, without epics.
  private(set) var open: [Int] = []
  var order = GeneratedOrder()

  private static let scale = [1, 2, 3, 5, 8, 13, 21]
  private static let statusWeights = [22, 15, 5, 5, 45, 8]

  /// Starts without items.
  init(size: GeneratedSize) {
    self.size = size
    identifiers = IdentifierSource(length: size.idLength)
  }

  /// Adds an item; the first ones are epics.
  ///
  /// - Parameter isNew: whether it is a draft; otherwise it has any status.
  mutating func add(isNew: Bool, _ random: inout SplitMix64) {
    let isEpic = items.count < size.epics
    let kind = isEpic ? .epic : Self.kind(&random)
    let status = Self.status(isEpic: isEpic, isNew: isNew, &random)
    let isEstimated = status != .draft && !isEpic
    items.append(
      GeneratedItem(
        id: identifiers.next(&random), kind: kind, seed: random.next(), status: status,
        estimate: isEstimated ? random.pick(Self.scale) : nil,
        epic: isEpic || size.epics == 0 ? nil : items[random.below(size.epics)].id,
        depends: isEpic ? [] : olderItems(&random)))
    let index = items.count - 1
    if status == .accepted, items[index].layout < 2 { items[index].ticked = items[index].criteria }
    if !isEpic, !status.isClosed { open.append(index) }
  }

  /// Ranks open items until the order has its length, or none is left.
  mutating func fillOrder(_ random: inout SplitMix64) {
    let ranked = Set(order.entries.map(\.item))
    var candidates = open.filter { !ranked.contains($0) }
    while order.entries.count < size.ranked, !candidates.isEmpty {
      let index = candidates.remove(at: random.below(candidates.count))
      order.append(.init(item: index, line: line(of: index)))
    }
  }

  /// Changes an item.
  mutating func change(_ index: Int, _ body: (inout GeneratedItem) -> Void) {
    body(&items[index])
    guard items[index].status.isClosed, let position = open.firstIndex(of: index) else { return }
    open.swapAt(position, open.count - 1)
    open.removeLast()
  }

  /// An estimate that differs from another one.
  static func estimate(other: Int?, _ random: inout SplitMix64) -> Int {
    random.pick(scale.filter { $0 != other })
  }

  /// The file of an item as it is now.
  func file(of index: Int) -> WrittenFile {
    var writer = ItemWriter(items[index])
    let path = "backlog/" + link(of: items[index], writer)
    return WrittenFile(path: path, bytes: Array(writer.text().utf8))
  }

  /// The file of the order as it is now.
  var orderFile: WrittenFile { WrittenFile(path: GeneratedOrder.path, bytes: order.bytes) }

  private func line(of index: Int) -> [UInt8] {
    let writer = ItemWriter(items[index])
    let item = items[index]
    return Array("1. [\(item.id)](\(link(of: item, writer))) \(writer.title)\n".utf8)
  }

  private func link(of item: GeneratedItem, _ writer: ItemWriter) -> String {
    let part = item.id.dropFirst(IdentifierSource.prefix.count)
    return "items/" + (size.usesFolders ? "\(part.prefix(1))/" : "") + writer.name + ".md"
  }

  /// At most two items that are older, so that nothing waits for itself.
  private func olderItems(_ random: inout SplitMix64) -> [String] {
    guard items.count > size.epics, random.happens(percent: 15) else { return [] }
    let count = 1 + random.below(2)
    let ids = (0..<count).map { _ in
      items[size.epics + random.below(items.count - size.epics)].id
    }
    return ids.count == 2 && ids[0] == ids[1] ? [ids[0]] : ids
  }

  private static func kind(_ random: inout SplitMix64) -> GeneratedItem.Kind {
    let kinds: [GeneratedItem.Kind] = [.story, .bug, .task, .debt, .spike]
    return kinds[random.pick(weights: [60, 18, 12, 6, 4])]
  }

  private static func status(
    isEpic: Bool, isNew: Bool, _ random: inout SplitMix64
  ) -> GeneratedItem.Status {
    if isEpic { return .inProgress }
    return isNew ? .draft : GeneratedItem.Status.allCases[random.pick(weights: statusWeights)]
  }
}
