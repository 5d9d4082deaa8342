/// What one side of a merge moved, compared with the base.
///
/// Within a section as many entries as possible count as kept, as in `OrderDifference`; an entry
/// that stands in another section was moved, and so was prose that entries passed.
struct OrderMovement {
  private var moved: [Bool]

  /// Compares two versions.
  ///
  /// - Parameter count: how many part numbers there are.
  init(from base: OrderMergeVersion, to side: OrderMergeVersion, count: Int) {
    moved = Array(repeating: false, count: count)
    var run: [(number: Int, place: Int)] = []
    for (index, part) in side.parts.enumerated() {
      if part.kind == .heading || part.kind == .end { mark(&run) }
      guard part.isEntry, let place = base.index(of: side.numbers[index]) else { continue }
      if base.parts[place].section == part.section {
        run.append((side.numbers[index], place))
      } else {
        moved[side.numbers[index]] = true
      }
    }
    markProse(from: base, to: side)
  }

  /// Whether a part that the base and the side have stands elsewhere in the side.
  subscript(number: Int) -> Bool { moved[number] }

  private mutating func mark(_ run: inout [(number: Int, place: Int)]) {
    let kept = Set(LongestIncreasingSubsequence.indices(of: run.map(\.place)))
    for (index, entry) in run.enumerated() where !kept.contains(index) {
      moved[entry.number] = true
    }
    run = []
  }

  private mutating func markProse(from base: OrderMergeVersion, to side: OrderMergeVersion) {
    let slots = (slots(in: base, beside: side), slots(in: side, beside: base))
    for (number, slot) in slots.0 { moved[number] = slots.1[number] != slot }
  }

  /// For the prose that both versions have, how many kept entries stand above it in its section.
  private func slots(in version: OrderMergeVersion, beside other: OrderMergeVersion) -> [Int: Int] {
    var slots: [Int: Int] = [:]
    var count = 0
    for (part, number) in zip(version.parts, version.numbers) {
      switch part.kind {
      case .heading: count = 0
      case .entry where other.has(number) && !moved[number]: count += 1
      case .prose where other.has(number): slots[number] = count
      default: break
      }
    }
    return slots
  }
}
