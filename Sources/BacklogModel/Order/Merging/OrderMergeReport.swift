import Source

/// Says what a merge of two orders decided.
struct OrderMergeReport {
  private let composition: OrderComposition
  private var places: [Int: OrderMergeDecision.Place] = [:]
  private var otherPlaces: [Int: OrderMergeDecision.Place] = [:]
  private var lines: [Int: MergedLines] = [:]

  private var plan: OrderMergePlan { composition.plan }
  private var versions: OrderMergeVersions { composition.versions }

  /// Looks at the pieces of the result.
  init(_ composition: OrderComposition, _ pieces: [OrderMergePiece]) {
    self.composition = composition
    var horizon: String?
    var below: Identifier?
    for piece in pieces {
      if piece.side != .theirs { lines[piece.number] = piece.lines }
      switch piece.kind {
      case .heading:
        horizon = versions.part(piece.number)?.name
        below = nil
      case .entry:
        let place = OrderMergeDecision.Place(horizon: horizon, below: below)
        if piece.side == .theirs {
          otherPlaces[piece.number] = place
        } else {
          places[piece.number] = place
        }
        below = piece.id
      case .start, .prose, .end: break
      }
    }
  }

  /// The decisions, in the order of their version; then those about what only ours or the base has.
  var decisions: [OrderMergeDecision] {
    let rest = (versions.ours.numbers + versions.base.numbers).filter { !versions.theirs.has($0) }
    var seen = Set<Int>()
    return (versions.theirs.numbers + rest).filter { seen.insert($0).inserted }
      .flatMap { decisions(about: $0) }
  }

  private func decisions(about number: Int) -> [OrderMergeDecision] {
    guard let part = versions.part(number) else { return [] }
    switch part.kind {
    case .entry: return part.id.map { decisions(about: $0, number) } ?? []
    case .heading:
      return decision(about: .horizon(part.name), number, isThere: lines[number] != nil)
    case .prose:
      let heading = versions.part(versions.headings[part.section])
      let name = heading.flatMap { $0.kind == .heading ? $0.name : nil }
      return decision(about: .prose(horizon: name), number, isThere: lines[number] != nil)
    case .start, .end: return []
    }
  }

  private func decisions(about id: Identifier, _ number: Int) -> [OrderMergeDecision] {
    let subject = OrderMergeDecision.Subject.item(id)
    func decision(_ kind: OrderMergeDecision.Kind) -> OrderMergeDecision {
      OrderMergeDecision(subject, kind, at: places[number], or: otherPlaces[number])
    }
    switch (versions.ours.has(number), versions.theirs.has(number)) {
    case (false, false): return []
    case (false, true) where plan.fates[number] == .absent:
      let isChanged = plan.movedByThem[number] || isReworded(number, by: .theirs)
      return isChanged ? [OrderMergeDecision(subject, .staysOut)] : []
    case (true, false) where plan.fates[number] == .absent:
      let isChanged = plan.movedByUs[number] || isReworded(number, by: .ours)
      return [OrderMergeDecision(subject, isChanged ? .removedInSpite : .removed)]
    case (true, false): return []
    case (false, true): return [decision(.added)]
    case (true, true):
      let words =
        lines[number]?.isContested == true && plan.fates[number] != .contested
        ? [decision(.contestedWords)]
        : hasTheirWords(number) ? [OrderMergeDecision(subject, .reworded)] : []
      switch plan.fates[number] {
      case .placed: return [decision(.moved)] + words
      case .contested: return [decision(.contestedPlace)] + words
      case .absent, .stays: return words
      }
    }
  }

  /// The decision about a heading or prose.
  private func decision(
    about subject: OrderMergeDecision.Subject, _ number: Int, isThere: Bool
  ) -> [OrderMergeDecision] {
    let isOurs = versions.ours.has(number)
    switch (isOurs, versions.theirs.has(number)) {
    case (true, true):
      if lines[number]?.isContested == true { return [.init(subject, .contestedWords)] }
      if plan.fates[number] == .placed { return [.init(subject, .moved)] }
      return hasTheirWords(number) ? [.init(subject, .reworded)] : []
    case (false, true): return isThere ? [.init(subject, .added)] : []
    case (true, false) where versions.base.has(number):
      return [.init(subject, isThere ? .kept : .removed)]
    default: return []
    }
  }

  private func isReworded(_ number: Int, by side: MergeSide) -> Bool {
    versions[side].part(number)?.lines != versions.base.part(number)?.lines
  }

  private func hasTheirWords(_ number: Int) -> Bool {
    lines[number]?.resolved(for: .ours) != versions.ours.part(number)?.lines
  }
}
