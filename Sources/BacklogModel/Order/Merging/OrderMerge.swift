public import Git
public import Source

/// The three-way merge of two orders that come from one.
///
/// Our version counts, with what only theirs moved, added, removed or reworded. Both sides keep
/// their moves; a conflict is left only where both put the same item at different places or changed
/// the same words differently. No item is lost or doubled, and bytes that nobody touched stay.
public struct OrderMerge: Sendable, Hashable {
  /// The merged file; with marks that a human resolves if there are conflicts.
  ///
  /// Whoever takes the same side at every mark gets a readable order with each item once.
  public let bytes: [UInt8]

  /// What was decided about what theirs changed, and what is left to decide; from top to bottom of
  /// theirs.
  public let decisions: [OrderMergeDecision]

  /// Whether there is no conflict.
  public var isClean: Bool { !decisions.contains(where: \.isConflict) }

  /// Merges two orders.
  ///
  /// - Parameters:
  ///   - base: the order from which both come; `nil` if both sides began one.
  ///   - ours: the order of the branch that is checked out.
  ///   - theirs: the order of the branch that is merged into it.
  ///   - marks: how conflicts are marked.
  /// - Throws: `.unreadable` if a version is not readable, unless one side changed nothing;
  ///   `.unsafe` if both sides moved the horizons differently, or if the result would be read
  ///   differently from what was meant. Then git's own merge is what is left.
  public init(
    base: Order?, ours: Order, theirs: Order, marks: ConflictMarks = ConflictMarks()
  ) throws(OrderError) {
    let base = base ?? ours.rereading([])
    if let bytes = Self.unchanged(base.file.bytes, ours.file.bytes, theirs.file.bytes) {
      self.bytes = bytes
      decisions = []
      return
    }
    for (order, name) in [(base, "the common base"), (ours, "ours"), (theirs, "theirs")] {
      try Self.validate(order, name)
    }
    let layouts = [base, ours, theirs].map { FileLayout(of: $0.file.bytes) }
    let outlines = zip([base, ours, theirs], layouts).map { order, layout in
      let lines = layout.lines(of: order.file.bytes)
      return OrderOutline(of: lines == order.file.bytes ? order : order.rereading(lines))
    }
    let versions = OrderMergeVersions(base: outlines[0], ours: outlines[1], theirs: outlines[2])
    let composition = OrderComposition(OrderMergePlan(versions))
    guard let pieces = composition.pieces() else {
      throw Self.failure(.unsafe, "both sides moved the horizons; put them in one order first")
    }
    let text = try Self.sound(pieces, versions, like: ours)
    let layout = FileLayout(base: layouts[0], ours: layouts[1], theirs: layouts[2])
    bytes = layout.bytes(of: text.marked(with: marks))
    decisions = OrderMergeReport(composition, pieces).decisions
  }

  /// The result where at most one side changed anything.
  private static func unchanged(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]
  ) -> [UInt8]? {
    if ours == theirs || base == theirs { return ours }
    return base == ours ? theirs : nil
  }

  private static func validate(_ order: Order, _ name: String) throws(OrderError) {
    guard !order.isReadable, let defect = order.defects.first(where: \.isFatalToOrder) else {
      return
    }
    let line = order.file.position(at: defect.range.lowerBound).line
    throw failure(.unreadable, "line \(line) of \(name): \(defect.message)")
  }

  /// The text of the pieces with as few blank lines as are needed to be read as it is meant,
  /// whatever side the conflicts are resolved for.
  private static func sound(
    _ pieces: [OrderMergePiece], _ versions: OrderMergeVersions, like order: Order
  ) throws(OrderError) -> OrderMergeText {
    let sides: [MergeSide] =
      pieces.contains { $0.lines.isContested } ? [.ours, .theirs] : [.ours]
    for isSealed in [false, true] {
      let text = OrderMergeText(
        pieces: pieces, layout: OrderMergeLayout(versions: versions, isSealed: isSealed))
      let isSound = sides.allSatisfy { side in
        let result = order.rereading(text.resolved(for: side))
        let spots = result.entries.map { OrderSpot(id: $0.id, horizon: $0.horizon) }
        return result.isReadable && spots == text.spots(for: side)
      }
      if isSound { return text }
    }
    throw failure(.unsafe, "the lines around would be read differently")
  }

  private static func failure(_ code: OrderFailure, _ message: String) -> OrderError {
    OrderError(code, operation: "merging two orders", message: message)
  }
}
