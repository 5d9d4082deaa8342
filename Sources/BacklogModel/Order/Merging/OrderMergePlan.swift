/// What becomes of each part of an order in a merge.
struct OrderMergePlan {
  /// The fates of an entry or of prose.
  enum Fate {
    /// It is not in the result.
    case absent
    /// It stands where our version has it.
    case stays
    /// It goes to where their version has it.
    case placed
    /// Both sides put it at different places.
    case contested
  }

  let versions: OrderMergeVersions
  let movedByUs: OrderMovement
  let movedByThem: OrderMovement
  private(set) var fates: [Fate]

  /// Decides about every part.
  init(_ versions: OrderMergeVersions) {
    self.versions = versions
    let count = versions.count
    movedByUs = OrderMovement(from: versions.base, to: versions.ours, count: count)
    movedByThem = OrderMovement(from: versions.base, to: versions.theirs, count: count)
    fates = Array(repeating: .stays, count: count)
    for number in 0..<count { fates[number] = fate(of: number) }
    contest()
  }

  /// Whether our side moved or added a part.
  func isPlacedByUs(_ number: Int) -> Bool {
    versions.ours.has(number) && (!versions.base.has(number) || movedByUs[number])
  }

  /// Whether their side moved or added a part.
  func isPlacedByThem(_ number: Int) -> Bool {
    versions.theirs.has(number) && (!versions.base.has(number) || movedByThem[number])
  }

  private func fate(of number: Int) -> Fate {
    let (isInBase, isOurs, isTheirs) = (
      versions.base.has(number), versions.ours.has(number), versions.theirs.has(number)
    )
    switch (isOurs, isTheirs) {
    case (false, false): return .absent
    case (true, true): return isPlacedByThem(number) && !isPlacedByUs(number) ? .placed : .stays
    case (true, false): return !isInBase || isRewordedProse(number, .ours) ? .stays : .absent
    case (false, true): return !isInBase || isRewordedProse(number, .theirs) ? .placed : .absent
    }
  }

  /// Whether prose that one side removed was changed by the other: words are not lost silently.
  private func isRewordedProse(_ number: Int, _ side: MergeSide) -> Bool {
    guard let old = versions.base.part(number), old.kind == .prose else { return false }
    return versions[side].part(number)?.lines != old.lines
  }

  /// Finds the entries that both sides put at different places.
  ///
  /// A place is the section with the nearest entry above that nobody touched. Of several entries
  /// that both put at one place, those in another order are at different places, too.
  private mutating func contest() {
    let (ours, theirs) = (places(in: versions.ours), places(in: versions.theirs))
    var groups: [Int: [Int]] = [:]
    for number in versions.ours.numbers where isPlacedByUs(number) && isPlacedByThem(number) {
      guard versions.ours.part(number)?.isEntry == true else { continue }
      if ours[number] == theirs[number] {
        groups[ours[number] ?? 0, default: []].append(number)
      } else {
        fates[number] = .contested
      }
    }
    for group in groups.values where group.count > 1 {
      let order = group.map { versions.theirs.index(of: $0) ?? 0 }
      let kept = Set(LongestIncreasingSubsequence.indices(of: order))
      for (index, number) in group.enumerated() where !kept.contains(index) {
        fates[number] = .contested
      }
    }
  }

  /// For each entry of a version the nearest entry or heading above that no side touched.
  private func places(in version: OrderMergeVersion) -> [Int: Int] {
    var places: [Int: Int] = [:]
    var anchor = 0
    for (part, number) in zip(version.parts, version.numbers) {
      switch part.kind {
      case .start, .heading: anchor = number
      case .entry:
        places[number] = anchor
        if isUntouched(number) { anchor = number }
      case .prose, .end: break
      }
    }
    return places
  }

  private func isUntouched(_ number: Int) -> Bool {
    versions.base.has(number) && versions.ours.has(number) && versions.theirs.has(number)
      && !movedByUs[number] && !movedByThem[number]
  }
}
