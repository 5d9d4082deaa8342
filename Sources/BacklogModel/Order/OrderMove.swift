import Source

/// One change of an order: takes entries out, and puts them in elsewhere.
struct OrderMove {
  /// Where lines are put in.
  enum Target {
    case before(Identifier)
    case after(Identifier)
    /// The end of the part of the file that a horizon heads, or of the file if `nil`.
    case endOfHorizon(Int?)
  }

  let order: Order
  let ids: [Identifier]
  let operation: String

  func failure(_ code: OrderFailure, _ message: String) -> OrderError {
    OrderError(code, operation: operation, message: message)
  }

  func validate(listings: [Identifier: OrderListing]) throws(OrderError) {
    if let obstacle = order.obstacle { throw failure(.unreadable, obstacle) }
    if Set(ids).count < ids.count {
      throw failure(.invalidPlacement, "an item is named twice")
    }
    let wanted = Set(ids)
    if let second = order.entries.first(where: { $0.isDuplicate && wanted.contains($0.id) }) {
      let line = second.lineRange.lowerBound
      throw failure(
        .listedTwice, "\(second.id) is listed again on line \(line); remove one of the two first")
    }
    for id in ids where order.entry(of: id) == nil && listings[id] == nil {
      throw notListed(id)
    }
  }

  func notListed(_ id: Identifier) -> OrderError {
    let known = order.listed.lazy.map(\.id.text)
    return failure(
      .notListed, "\(id) is not listed" + Suggestion.phrase(for: id.text, among: known))
  }

  /// The order without some entries.
  func removing(_ entries: [OrderEntry]) throws(OrderError) -> Order {
    let gone = Set(entries.map(\.lines.lowerBound))
    let expected = order.entries.filter { !gone.contains($0.lines.lowerBound) }
      .map(OrderSpot.init)
    return try firstSound(expected) { isSealed in
      var text = OrderText(order.file.bytes)
      text.remove(entries.map(\.lines), isSealed: isSealed)
      return text.bytes
    }
  }

  /// The order with one horizon more, before the parked ones or at the end.
  func addingHorizon(_ name: String) throws(OrderError) -> Order {
    let name = OrderHorizon.collapsed(name)
    let probe = Order(reading: SourceFile(path: "", text: "## \(name)\n"))
    guard probe.horizons.map(\.name) == [name], probe.defects.isEmpty else {
      throw failure(.invalidHorizon, "'\(name)' cannot be the name of a horizon")
    }
    let isParked = order.parked.contains(OrderHorizon.key(name))
    let lastOpen = order.horizons.lastIndex { !$0.isParked } ?? -1
    let next = order.horizons.dropFirst(lastOpen + 1).first
    return try firstSound(order.entries.map(OrderSpot.init), inAnyHorizon: true) { _ in
      var text = OrderText(order.file.bytes)
      let index = isParked ? text.lines.count : next.map { $0.line - 1 } ?? text.lines.count
      let blank = [text.lineEnd[...]]
      let heading = [ArraySlice("## \(name)".utf8) + text.lineEnd]
      let isLast = index == text.lines.count
      text.insert(
        (text.isBlank(index - 1) ? [] : blank) + heading + (isLast ? [] : blank), at: index)
      return text.bytes
    }
  }

  /// The first of two attempts that is read as it is meant: plain, then with blank lines around.
  func firstSound(
    _ expected: [OrderSpot], inAnyHorizon: Bool = false, _ attempt: (Bool) -> [UInt8]
  ) throws(OrderError) -> Order {
    let isSame: (OrderSpot, OrderSpot) -> Bool = {
      $0.id == $1.id && $0.reason == $1.reason && (inAnyHorizon || $0.horizon == $1.horizon)
    }
    for isSealed in [false, true] {
      let result = order.rereading(attempt(isSealed))
      let spots = result.entries.map(OrderSpot.init)
      if result.isReadable, spots.elementsEqual(expected, by: isSame) { return result }
    }
    throw failure(.unsafe, "the lines around would be read differently; edit the file by hand")
  }
}
