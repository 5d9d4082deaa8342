import BacklogModel
import Source

/// A top of the order that has nearly only one kind of work.
struct DeepLopsidedTop: RankingRule {
  /// How many items the top must have before shares mean anything.
  private static let fewestItems = 5

  let manual = RuleManual(
    "deep/lopsided-top", .note,
    finds: "a top of the order that is mostly bugs or debt, or that has none while many wait",
    because: """
      What the team builds next should be a choice. A top that is mostly bugs says that quality has \
      taken over; one that is mostly debt delivers nothing that anybody can see; and one in which \
      bugs and debt never appear puts them off for ever.

      The top is as deep as `ready-depth:` says and must have at least five open items. Reported \
      are more than half bugs, more than half debt, or neither of them although they are at least \
      a third of all other open items, and at least five.
      """,
    examples: [
      .bad([
        "order.md": "1. «PAY-A1»\n1. PAY-A2\n1. PAY-A3\n1. PAY-B1\n1. PAY-B2",
        "items/PAY-A1.md": Self.bug, "items/PAY-A2.md": Self.bug, "items/PAY-A3.md": Self.bug,
        "items/PAY-B1.md": Self.story, "items/PAY-B2.md": Self.story,
      ]),
      .good([
        "order.md": "1. PAY-A1\n1. PAY-A2\n1. PAY-B3\n1. PAY-B1\n1. PAY-B2",
        "items/PAY-A1.md": Self.bug, "items/PAY-A2.md": Self.bug, "items/PAY-B1.md": Self.story,
        "items/PAY-B2.md": Self.story, "items/PAY-B3.md": Self.story,
      ]),
    ])

  private static let bug = "---\ntype: bug\n---\n\n# A card is declined"
  private static let story = "---\ntype: story\n---\n\n# Pay with a saved card"

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    let ranking = context.backlog.ranking
    let top = ranking.ranked.prefix(context.configuration.readyDepth)
    guard top.count >= Self.fewestItems, let entry = top.first?.id.flatMap({ order.entry(of: $0) })
    else { return [] }
    let bugs = top.count { $0.type == "bug" }
    let debt = top.count { $0.type == "debt" }
    let stories = top.count { $0.type == "story" }
    let rest = ranking.ranked.dropFirst(top.count) + ranking.inbox[...]
    guard let help = advice(top.count, bugs: bugs, debt: debt, rest: Array(rest)) else { return [] }
    return [
      Defect(
        manual.id, at: entry.idRange,
        "the top \(top.count) of the order are \(words(stories, "story", "stories", of: top.count)), "
          + "\(words(bugs, "bug", "bugs", of: top.count)) and \(words(debt, "debt", "debt", of: top.count))",
        help: help)
    ]
  }

  private func advice(_ count: Int, bugs: Int, debt: Int, rest: [Item]) -> String? {
    if bugs * 2 > count { return "ask what makes the bugs, and rank what stops them" }
    if debt * 2 > count { return "rank something between that people can see and accept" }
    let waiting = rest.count { $0.type == "bug" || $0.type == "debt" }
    guard bugs + debt == 0, waiting >= Self.fewestItems, waiting * 3 >= rest.count else {
      return nil
    }
    return "\(waiting) bugs and items of debt wait further down or in the inbox; rank the worst"
  }

  /// `3 bugs (30 %)`.
  private func words(_ count: Int, _ one: String, _ many: String, of total: Int) -> String {
    "\(count) \(count == 1 ? one : many) (\(count * 100 / total) %)"
  }
}
