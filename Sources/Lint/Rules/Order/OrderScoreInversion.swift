import BacklogModel
import Source

/// An item whose score says that it should stand elsewhere.
struct OrderScoreInversion: RankingRule {
  /// How many times better the score of the lower item must be.
  private static let leastFactor = 2.0

  /// Of the items that are compared, how many must have a score before scores mean anything.
  private static let fewestScored = 3

  private static let methods: [ScoringMethod] = [.wsjf, .costOfDelay, .rice, .valueEffort]

  let manual = RuleManual(
    "order/score-inversion", .note,
    finds: "an item that stands below another of the same horizon with less than half its score",
    because: """
      Somebody has judged what these items are worth and how long they take. Where the order says \
      the opposite, either the numbers are old or there is a reason that nobody can read. The \
      order stays the Product Owner's: this is advice, and a reason on either line is an answer to \
      it.

      The score is the one that most items have: WSJF, cost of delay, RICE, or value ÷ effort. \
      Compared are open items of one horizon that are not started and have a complete score. Left \
      out are items with a reason, items that others depend on, and epics. Reported are the items \
      that would have to move so that the others may stay, where the scores differ at least by a \
      factor of two; at most ten, the greatest difference first. A backlog in which fewer than \
      three items can be compared is left alone. `nextup suggest` shows the whole order.
      """,
    examples: [
      .bad([
        "order.md": "1. «PAY-X4TR»\n1. PAY-7K3F\n1. PAY-2M9Q",
        "items/PAY-X4TR.md": Self.valued("{business: 3, time: 2, risk: 1}", 5),
        "items/PAY-7K3F.md": Self.valued("{business: 8, time: 5, risk: 3}", 3),
        "items/PAY-2M9Q.md": Self.valued("{business: 5, time: 3, risk: 2}", 3),
      ]),
      .good([
        "order.md": "1. PAY-X4TR — promised to the auditors for May\n1. PAY-7K3F\n1. PAY-2M9Q",
        "items/PAY-X4TR.md": Self.valued("{business: 3, time: 2, risk: 1}", 5),
        "items/PAY-7K3F.md": Self.valued("{business: 8, time: 5, risk: 3}", 3),
        "items/PAY-2M9Q.md": Self.valued("{business: 5, time: 3, risk: 2}", 3),
      ]),
    ])

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    let inversions = ScoreInversions(manual.id, in: order, context.backlog)
    let coverage = Self.methods.map { inversions.coverage(of: $0) }
    guard let most = coverage.max(), most >= Self.fewestScored,
      let index = coverage.firstIndex(of: most)
    else { return [] }
    return inversions.defects(by: Self.methods[index]) { $0.factor >= Self.leastFactor }
  }

  private static func valued(_ value: String, _ estimate: Int) -> String {
    "---\nvalue: \(value)\nestimate: \(estimate)\n---"
  }
}
