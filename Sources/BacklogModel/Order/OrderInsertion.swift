import Source

/// The place in the lines of an order at which entries are put in.
struct OrderInsertion {
  private let order: Order
  /// The line before which the entries go.
  private let line: Int
  /// How many entries stand above.
  private let entry: Int
  private let horizon: Int?
  /// Whether a blank line goes above or below the entries, and between them.
  private let blankAbove: Bool
  private let blankBelow: Bool
  private let isLoose: Bool

  init(_ target: OrderMove.Target, in order: Order) {
    self.order = order
    switch target {
    case .before(let id), .after(let id):
      let index = order.entries.firstIndex { $0.id == id } ?? 0
      let neighbour = order.entries[index]
      let isAfter = if case .after = target { true } else { false }
      line = isAfter ? neighbour.lines.upperBound : neighbour.lines.lowerBound
      entry = isAfter ? index + 1 : index
      horizon = neighbour.horizon
      isLoose = OrderInsertion.isLoose(around: index, isAfter: isAfter, in: order)
      blankAbove = isLoose && isAfter
      blankBelow = isLoose && !isAfter
    case .endOfHorizon(let index):
      horizon = index
      let text = OrderText(order.file.bytes)
      let next = (index ?? -1) + 1
      let end =
        order.horizons.indices.contains(next) ? order.horizons[next].line - 1 : text.lines.count
      var last = end
      while last > 0, text.isBlank(last - 1) { last -= 1 }
      line = last
      entry = order.entries.firstIndex { ($0.horizon ?? -1) > (index ?? -1) } ?? order.entries.count
      blankAbove = last > 0
      blankBelow = !text.isBlank(last)
      isLoose = false
    }
  }

  /// Whether blank lines alone part the entries at a place.
  private static func isLoose(around index: Int, isAfter: Bool, in order: Order) -> Bool {
    let pairs = [(index - 1, index), (index, index + 1)]
    for (above, below) in isAfter ? pairs.reversed() : pairs
    where order.entries.indices.contains(above) && order.entries.indices.contains(below) {
      let (above, below) = (order.entries[above], order.entries[below])
      guard above.horizon == below.horizon else { continue }
      let gap = order.file.bytes[above.range.upperBound..<below.range.lowerBound]
      return !gap.isEmpty && gap.allSatisfy { $0.isBlank || $0 == 0x0A || $0 == 0x0D }
    }
    return false
  }

  /// The entries as they shall be afterwards.
  ///
  /// - Parameter new: the entries that are put in, wherever they stood before.
  func spots(inserting new: [OrderSpot]) -> [OrderSpot] {
    var spots = order.entries.map(OrderSpot.init)
    let placed = new.map { OrderSpot(id: $0.id, horizon: horizon, reason: $0.reason) }
    spots.insert(contentsOf: placed, at: entry)
    return spots
  }

  func insert(_ blocks: [[ArraySlice<UInt8>]], into text: inout OrderText, isSealed: Bool) {
    let blank = [text.lineEnd[...]]
    let needsAbove = blankAbove || isSealed && !text.isBlank(line - 1)
    let needsBelow = blankBelow || isSealed && !text.isBlank(line)
    let lines = Array(blocks.joined(separator: isLoose ? blank : []))
    text.insert((needsAbove ? blank : []) + lines + (needsBelow ? blank : []), at: line)
  }
}
