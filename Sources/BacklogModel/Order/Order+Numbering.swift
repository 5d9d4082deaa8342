import Source

extension Order {
  /// The order with numbers in place of the bullets of items that are to be moved.
  ///
  /// An item that stands after a bullet has no rank, but its line and its reason are there: a second
  /// line beside it would become a duplicate as soon as the bullet is repaired.
  /// - Returns: `nil` if none of the items stands so.
  func numberingBullets(of ids: [Identifier]) -> Order? {
    let wanted = ids.filter { entry(of: $0) == nil }
    let repairs = defects.filter { [OrderRule.unnumbered, OrderRule.nested].contains($0.rule) }
    guard !wanted.isEmpty, !repairs.isEmpty, isReadable else { return nil }
    // A repair keeps the number of lines, so the line of an entry tells which one made it.
    let all = applying(repairs)
    let lines = Set(wanted.compactMap { all.entry(of: $0)?.lineRange.lowerBound })
    let chosen = repairs.filter { lines.contains(file.position(at: $0.range.lowerBound).line) }
    guard !chosen.isEmpty else { return nil }
    let repaired = applying(chosen)
    return repaired.isReadable && wanted.contains { repaired.entry(of: $0) != nil }
      ? repaired : nil
  }

  private func applying(_ repairs: [Defect]) -> Order {
    let edits = repairs.compactMap(\.fix).flatMap(\.edits)
    return rereading(edits.applied(to: file.bytes) ?? file.bytes)
  }
}
