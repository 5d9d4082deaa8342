/// The parts of a merged order in their order, woven from both sides section by section.
///
/// It begins with our version without what leaves, then goes through theirs from top to bottom and
/// puts what comes from there below the part above it that our side left where it was; where our
/// side put something at the same place, below that.
struct OrderWeave {
  /// A part in its place; of a contested one, the place that one side gives it.
  struct Node: Equatable {
    let number: Int
    let side: MergeSide?
  }

  private let plan: OrderMergePlan
  private var next: [Int]
  private static let none = -1

  /// Weaves by a plan.
  init(_ plan: OrderMergePlan) {
    self.plan = plan
    next = Array(repeating: Self.none, count: 2 * plan.versions.count)
    linkOurs()
    insertTheirs()
  }

  /// The parts of a section below its heading.
  func parts(of section: Int) -> [Node] {
    var nodes: [Node] = []
    var place = next[2 * plan.versions.headings[section]]
    while place != Self.none {
      nodes.append(node(at: place))
      place = next[place]
    }
    return nodes
  }

  private func node(at place: Int) -> Node {
    let number = place / 2
    guard plan.fates[number] == .contested else { return Node(number: number, side: nil) }
    return Node(number: number, side: place.isMultiple(of: 2) ? .ours : .theirs)
  }

  private mutating func linkOurs() {
    var last = 0
    for (part, number) in zip(plan.versions.ours.parts, plan.versions.ours.numbers) {
      switch part.kind {
      case .start, .heading: last = 2 * number
      case .end: break
      case .entry, .prose:
        guard plan.fates[number] == .stays || plan.fates[number] == .contested else { continue }
        next[last] = 2 * number
        last = 2 * number
      }
    }
  }

  private mutating func insertTheirs() {
    var above = 0
    for (part, number) in zip(plan.versions.theirs.parts, plan.versions.theirs.numbers) {
      switch (part.kind, plan.fates[number]) {
      case (.start, _), (.heading, _): above = 2 * number
      case (.end, _), (_, .absent): break
      case (_, .stays):
        guard plan.versions.ours.part(number)?.section == part.section,
          !plan.isPlacedByUs(number) || plan.isPlacedByThem(number)
        else { continue }
        above = 2 * number
      case (_, .placed): above = insert(2 * number, below: above, isEntry: part.isEntry)
      case (_, .contested): above = insert(2 * number + 1, below: above, isEntry: part.isEntry)
      }
    }
  }

  /// Puts an entry below what our side put at the same place, and prose right there.
  private mutating func insert(_ place: Int, below above: Int, isEntry: Bool) -> Int {
    var above = above
    while isEntry, next[above] != Self.none, next[above].isMultiple(of: 2),
      plan.fates[next[above] / 2] != .placed, plan.isPlacedByUs(next[above] / 2)
    {
      above = next[above]
    }
    next[place] = next[above]
    next[above] = place
    return place
  }
}
