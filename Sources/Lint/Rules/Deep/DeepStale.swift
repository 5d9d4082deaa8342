import BacklogModel
import Source

/// An open item that nobody has touched for a long time.
struct DeepStale: BacklogRule {
  /// After how many days an item that has not changed is stale: half a year.
  private static let mostDays = 182

  let manual = RuleManual(
    "deep/stale", .note,
    finds: "an open item that has not changed for half a year",
    because: """
      A backlog is *emergent*: it changes as the team learns. What nobody has touched for half a \
      year is either no longer wanted, or still describes the product as it was then. Drop it with \
      a reason, set it aside, or read it again.

      Counted are 182 days since the last commit that changed the file. Items that are started or \
      set aside under a parked horizon are left alone, and so are epics. The age is a fact of \
      history: where it is not known, as in a folder that is not in git, the rule says nothing.
      """,
    examples: [
      .bad(
        ["items/PAY-7K3F.md": "---\nstatus: «draft»\n---\n\n# Pay with a saved card"],
        history: Self.old),
      .good(
        ["items/PAY-7K3F.md": "---\nstatus: dropped\n---\n\n# Pay with a saved card"],
        history: Self.old),
    ])

  func findings(in context: LintContext) -> [Finding] {
    guard let history = context.history, let today = history.today else { return [] }
    let ranking = context.backlog.ranking
    return context.items.compactMap { item in
      guard item.stage <= .ready, !item.isEpic, !item.isBroken,
        !(ranking.place(of: item)?.isParked ?? false),
        let changed = history.lastChanges[item.path],
        case let days = changed.days(until: today), days > Self.mostDays
      else { return nil }
      let defect = Defect(
        manual.id, at: item.statusRange,
        "\(item.name) has not changed for \(days) days, since \(changed)",
        help: "drop it with a reason, set it aside, or bring it up to date")
      return Finding(defect, in: item)
    }
  }

  private static let old = KnownHistory(
    of: ["backlog/items/PAY-7K3F.md": "2025-03-01"], today: "2026-03-01")
}
