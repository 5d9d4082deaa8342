import BacklogModel
import Source

/// An item that was taken into a sprint before it was ready.
struct SprintUnreadyItem: BacklogRule {
  let manual = RuleManual(
    "sprint/unready-item", .warning,
    finds: "an item of a planned or active sprint that is not ready",
    because: """
      A sprint is a promise, and nobody can promise what is not understood. An item that is not \
      ready is refined in the middle of the sprint, or carried into the next one.

      Looked at are the items that the sprint lists as `committed` and those whose key `sprint` \
      names it, as long as they are not started. An item may depend on another of the same sprint. \
      Closed and cancelled sprints are left alone.
      """,
    examples: [
      .bad([
        "sprints/S-2026-12.md": "---\nstate: planned\ncommitted: [«PAY-7K3F»]\n---",
        "items/PAY-7K3F.md": "---\ntype: task\nstatus: draft\n---\n\n# Pay with a saved card",
        "items/PAY-X4TR.md":
          "---\ntype: task\nstatus: draft\nsprint: «S-2026-12»\n---\n\n# E-mail receipts",
      ]),
      .good([
        "sprints/S-2026-12.md": "---\nstate: planned\ncommitted: [PAY-7K3F]\n---",
        "items/PAY-7K3F.md": "---\ntype: task\nstatus: ready\n---\n\n# Pay with a saved card",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    SprintScope.open(in: context).flatMap { scope in
      let names = Set(scope.members.map(\.item.name))
      return scope.members.compactMap { member -> Finding? in
        let complaints = complaints(about: member.item, in: context.backlog, besides: names)
        guard !complaints.isEmpty else { return nil }
        let defect = Defect(
          manual.id, at: member.range,
          "\(member.item.name) is in sprint \(scope.sprint.id) and "
            + complaints.joined(separator: " and "),
          help: "complete it before the sprint starts, or take it out")
        return Finding(defect, in: member.file, item: member.item.id?.text)
      }
    }
  }

  private func complaints(
    about item: Item, in backlog: Backlog, besides names: Set<String>
  ) -> [String] {
    guard item.stage <= .ready, !item.isBroken, !item.isEpic else { return [] }
    let readiness = backlog.readiness(of: item)
    let missing = readiness.gaps.compactMap { gap -> String? in
      let blockers = gap.blockers.filter { !names.contains($0) }
      if blockers.isEmpty { return gap.blockers.isEmpty ? gap.condition : nil }
      return "\(gap.condition) (\(blockers.joined(separator: ", ")))"
    }
    return (readiness.hasReadyStage ? [] : ["its status is '\(item.status ?? "absent")'"])
      + (missing.isEmpty ? [] : ["lacks: " + missing.joined(separator: ", ")])
  }
}
