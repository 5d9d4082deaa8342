import BacklogModel
import TestSupport
import Testing

@Suite("The order that a method would give")
struct MethodOrderTests {
  /// Items of estimate 1 whose WSJF is the number; without one there is no value.
  private func backlog(_ scores: [Int?], order: String? = nil) -> Backlog {
    let items = scores.enumerated().map { index, score in
      let value = score.map { "\nvalue: {business: \($0), time: 0, risk: 0}" } ?? ""
      return ("A-\(index + 1)", "estimate: 1\(value)")
    }
    let listed = items.map { "1. \($0.0)\n" }.joined()
    return Sample.backlog(items, order: order ?? listed)
  }

  private func inversions(_ scores: [Int?]) -> [String] {
    MethodOrder(of: backlog(scores), by: .wsjf).sections.flatMap(\.inversions).map { inversion in
      "\(inversion.better.item.name) below \(inversion.worse.item.name), "
        + "\(inversion.moved.item.name) moves"
    }
  }

  @Test("puts the best score first, and equal ones in the owner's order")
  func scored() {
    let order = MethodOrder(of: backlog([3, 8, nil, 3, 5]), by: .wsjf)
    #expect(order.sections.map { $0.scored.map(\.item.name) } == [["A-2", "A-5", "A-1", "A-4"]])
    #expect(order.sections.map { $0.incomplete.map(\.item.name) } == [["A-3"]])
  }

  @Test("keeps horizons apart, the inbox last, or orders all together")
  func horizons() {
    let backlog = backlog(
      [1, 2, 9, 4, 7],
      order: "## Now\n\n1. A-1\n1. A-2\n\n## Next\n\n1. A-3\n\n## Not now\n\n1. A-4\n")
    let apart = MethodOrder(of: backlog, by: .wsjf)
    #expect(
      apart.sections.map { $0.scored.map(\.item.name) } == [["A-2", "A-1"], ["A-3"], ["A-5"]])
    let together = MethodOrder(of: backlog, by: .wsjf, crossesHorizons: true)
    #expect(together.sections.map { $0.scored.map(\.item.name) } == [["A-3", "A-5", "A-2", "A-1"]])
    #expect(together.sections[0].scored.map(\.rank) == [3, nil, 2, 1])
  }

  @Test("leaves out epics, what is finished, and what no filter lets through")
  func leftOut() {
    let backlog = Sample.backlog(
      [
        ("A-1", "status: done\nmoscow: must"), ("A-2", "type: epic\nmoscow: must"),
        ("A-3", "moscow: must"), ("A-4", "moscow: must\nlabels: [ui]"),
      ], order: "1. A-1\n1. A-2\n1. A-3\n1. A-4\n")
    let order = MethodOrder(of: backlog, by: .moscow, filters: [ItemFilter("labels=ui")])
    #expect(order.sections.flatMap(\.scored).map(\.item.name) == ["A-4"])
    #expect(
      MethodOrder(of: backlog, by: .moscow).sections.flatMap(\.scored).map(\.item.name)
        == ["A-3", "A-4"])
  }

  @Test("names one inversion for each item that has to move")
  func inversions() {
    #expect(inversions([9, 8, 8, 1]) == [])
    #expect(inversions([1, 9, 8, 7]) == ["A-2 below A-1, A-1 moves"])
    #expect(
      inversions([9, 8, 1, 7, 9]) == ["A-4 below A-3, A-3 moves", "A-5 below A-4, A-5 moves"])
    #expect(inversions([0, 5, nil, 4]) == ["A-2 below A-1, A-1 moves"])
  }

  @Test("has no inversion left once it is followed, or what stands wrong is taken out")
  func followed() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let scores = (0..<40).map { _ in Int.random(in: 0...30, using: &random) }
      let backlog = backlog(scores)
      let section = MethodOrder(of: backlog, by: .wsjf).sections[0]
      for inversion in section.inversions {
        #expect(inversion.better.rank ?? 0 > inversion.worse.rank ?? 0)
        #expect(inversion.factor > 1)
      }
      #expect(Inversion.all(in: section.scored).isEmpty)
      let moved = Set(section.inversions.map(\.moved.item.name))
      let rest = backlog.items.filter { !moved.contains($0.name) }
        .map { ScoredItem($0, by: .wsjf, in: backlog) }
      #expect(Inversion.all(in: rest).isEmpty)
    }
  }
}
