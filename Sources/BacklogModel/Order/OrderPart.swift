import Source

/// What a run of lines of an order says, with places in the whole file.
struct OrderPart {
  let entries: [OrderVersion.Entry]
  let headings: [OrderVersion.Heading]

  /// The horizon that is open behind it.
  let lastHorizon: OrderVersion.Horizon?

  /// Takes what was scanned.
  ///
  /// - Parameters:
  ///   - order: the lines, scanned as if they were a file.
  ///   - start: where they begin in the file.
  ///   - horizon: the horizon that is open before them.
  init(_ order: Order, from start: Int, inheriting horizon: OrderVersion.Horizon?) {
    let bytes = order.file.bytes
    let horizons = order.horizons.map {
      OrderVersion.Horizon(name: $0.name, isParked: $0.isParked)
    }
    headings = zip(order.horizons, horizons).map { heading, horizon in
      let line = bytes[..<heading.nameRange.lowerBound].lastIndex { $0 == 0x0A || $0 == 0x0D }
      return OrderVersion.Heading(horizon: horizon, offset: start + (line ?? -1) + 1)
    }
    entries = order.entries.map { entry in
      let offset = entry.range.lowerBound
      return OrderVersion.Entry(
        id: entry.id, horizon: entry.horizon.map { horizons[$0] } ?? horizon,
        offset: start + offset,
        isBoundary: bytes[offset] == UInt8(ascii: "1") && !bytes[offset + 1].isASCIIDigit)
    }
    lastHorizon = horizons.last ?? horizon
  }

  /// Whether an item is listed twice here, or here and in other entries too.
  ///
  /// - Parameters:
  ///   - others: the other entries.
  ///   - replaced: those that stood here before; they were in none of the others.
  func repeats(
    anyOf others: [ArraySlice<OrderVersion.Entry>],
    inPlaceOf replaced: ArraySlice<OrderVersion.Entry>
  ) -> Bool {
    var ids = Set(entries.map(\.id))
    guard ids.count == entries.count else { return true }
    for entry in replaced { ids.remove(entry.id) }
    return !ids.isEmpty && others.contains { $0.contains { ids.contains($0.id) } }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The index of the first element whose value is a number or above it; the values rise.
  func firstIndex(atOrBehind number: Int, _ value: (Element) -> Int) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if value(self[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
