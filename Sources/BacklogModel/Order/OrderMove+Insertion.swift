import Source

extension OrderMove {
  /// Takes the items out and puts them in at the target.
  func apply(
    _ target: Target, listings: [Identifier: OrderListing]
  ) throws(OrderError) -> [UInt8] {
    let moved = ids.compactMap { order.entry(of: $0) }
      .sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    let source = OrderText(order.file.bytes)
    let blocks = ids.map { id in
      order.entry(of: id).map { Array(source.lines[$0.lines]) }
        ?? [ArraySlice((listings[id]?.line(id) ?? "").utf8) + source.lineEnd]
    }
    let rest = moved.isEmpty ? order : try removing(moved)
    let place = OrderInsertion(target, in: rest)
    let expected = place.spots(
      inserting: ids.map { OrderSpot(id: $0, reason: order.entry(of: $0)?.reason) })
    if expected == order.entries.map(OrderSpot.init) {
      return order.file.bytes
    }
    return try OrderMove(order: rest, ids: ids, operation: operation)
      .firstSound(expected) { isSealed in
        var text = OrderText(rest.file.bytes)
        place.insert(blocks, into: &text, isSealed: isSealed)
        return text.bytes
      }.file.bytes
  }
}
