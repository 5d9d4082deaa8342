import Source

/// Brings `order.md` up to date: titles, links and, when asked, the lines of closed items.
public struct OrderFormatter: Sendable {
  private let backlog: Backlog

  /// Makes a formatter of a backlog.
  public init(_ backlog: Backlog) { self.backlog = backlog }

  /// The change of `order.md`; `nil` if it is up to date.
  ///
  /// - Parameter sweeps: whether the lines of accepted and dropped items go.
  public func change(sweeps: Bool) throws -> FileChange? {
    guard backlog.order != nil || backlog.hasUnreadableOrder else { return nil }
    var order = try backlog.existingOrder()
    if let defect = order.defects.first(where: \.isFatalToOrder) {
      let line = order.file.position(at: defect.range.lowerBound).line
      throw OrderError(
        .unreadable, operation: "formatting \(order.file.path)",
        message: "line \(line): \(defect.message)")
    }
    let original = order.file
    if sweeps {
      let closed = backlog.items.filter(\.isClosed).compactMap(\.id)
      order = order.rereading(try order.removing(Set(closed)).bytes)
    }
    let edits = order.refreshing(listings)
    guard let bytes = edits.applied(to: order.file.bytes), bytes != original.bytes else {
      return nil
    }
    return FileChange(path: original.path, before: original.bytes, after: bytes)
  }

  /// What is left as it is although it is out of date, in a line each.
  public var remarks: [String] {
    guard let order = backlog.order else { return [] }
    return order.doubtfulTitles(listings).map { entry in
      "kept '\(entry.title)' of \(entry.id) on line \(entry.lineRange.lowerBound): a reason may "
        + "stand there; 'nextup check --unsafe-fixes' replaces it"
    }
  }

  /// What items are called whose titles somebody wrote and whose IDs nobody else has.
  private var listings: [Identifier: OrderListing] {
    let ambiguous = backlog.ambiguousIDs
    return backlog.listings(
      of: backlog.items.filter { item in
        item.hasWrittenTitle && item.id.map { !ambiguous.contains($0) } ?? false
      })
  }
}
