import Git
import Source

/// The parts of a merged order, from top to bottom, with their words.
struct OrderComposition {
  let plan: OrderMergePlan
  private let weave: OrderWeave

  var versions: OrderMergeVersions { plan.versions }

  /// Composes by a plan.
  init(_ plan: OrderMergePlan) {
    self.plan = plan
    weave = OrderWeave(plan)
  }

  /// The pieces in their order; `nil` if the order of the horizons cannot be decided.
  func pieces() -> [OrderMergePiece]? {
    let sections = MergedSequence.merged(
      base: versions.base.sections, ours: versions.ours.sections, theirs: versions.theirs.sections)
    guard let sections else { return nil }
    var pieces: [OrderMergePiece] = []
    for section in sections {
      let nodes = weave.parts(of: section)
      let heading = versions.headings[section]
      guard section == 0 || isKept(heading) || !nodes.isEmpty else { continue }
      pieces.append(piece(heading))
      pieces += nodes.map { piece($0.number, side: $0.side) }
    }
    pieces.append(piece(versions.end))
    return pieces
  }

  /// Whether a heading is in the result also where nothing stands below it.
  private func isKept(_ heading: Int) -> Bool {
    !versions.base.has(heading) || versions.ours.has(heading) && versions.theirs.has(heading)
  }

  private func piece(_ number: Int, side: MergeSide? = nil) -> OrderMergePiece {
    let words = words(of: number)
    let lines: MergedLines =
      switch side {
      case nil: words
      case .ours: .contested(ours: words.resolved(for: .ours), theirs: [])
      case .theirs: .contested(ours: [], theirs: words.resolved(for: .theirs))
      }
    let part = versions.part(number)
    return OrderMergePiece(
      number: number, side: side, kind: part?.kind ?? .prose, id: part?.id, lines: lines)
  }

  /// The lines of a part, merged where both sides have it.
  private func words(of number: Int) -> MergedLines {
    let (our, their) = (versions.ours.part(number), versions.theirs.part(number))
    guard let our, let their else { return .decided((our ?? their)?.lines ?? []) }
    let base = versions.base.part(number)?.lines ?? []
    switch our.kind {
    case .entry: return OrderEntryWords.merged(base: base, ours: our.lines, theirs: their.lines)
    case .prose: return mergedProse(base: base, ours: our.lines, theirs: their.lines)
    default: return MergedLines(base: base, ours: our.lines, theirs: their.lines)
    }
  }

  /// Prose is merged line by line; where that is not clean it is contested as a whole.
  private func mergedProse(
    base: ArraySlice<UInt8>, ours: ArraySlice<UInt8>, theirs: ArraySlice<UInt8>
  ) -> MergedLines {
    let whole = MergedLines(base: base, ours: ours, theirs: theirs)
    guard whole.isContested,
      let merge = try? TextMerge(base: Array(base), ours: Array(ours), theirs: Array(theirs)),
      merge.isClean
    else { return whole }
    return .decided(merge.bytes[...])
  }
}
