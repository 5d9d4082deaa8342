import BacklogModel
import FrontMatter
import Source

/// A sprint that holds more than fits into it.
struct SprintOverCapacity: BacklogRule {
  let manual = RuleManual(
    "sprint/over-capacity", .warning,
    finds: "a planned or active sprint whose estimates add up to more than its capacity",
    because: """
      What does not fit is carried over, and everybody knows so on the first day. A smaller sprint \
      whose goal is met is worth more than a full one that is not.

      Added up are the estimates of the items that the sprint lists as `committed` and of those \
      whose key `sprint` names it. The capacity is that of the sprint, or else `capacity:` of \
      `nextup.yml`. Closed and cancelled sprints are left alone.
      """,
    examples: [
      .bad([
        "sprints/S-2026-12.md":
          "---\nstate: planned\ncapacity: «10»\ncommitted: [PAY-7K3F, PAY-X4TR]\n---",
        "items/PAY-7K3F.md": "---\nestimate: 8\n---\n\n# Pay with a saved card",
        "items/PAY-X4TR.md": "---\nestimate: 5\n---\n\n# E-mail receipts",
      ]),
      .good([
        "sprints/S-2026-12.md":
          "---\nstate: planned\ncapacity: 13\ncommitted: [PAY-7K3F, PAY-X4TR]\n---",
        "items/PAY-7K3F.md": "---\nestimate: 8\n---\n\n# Pay with a saved card",
        "items/PAY-X4TR.md": "---\nestimate: 5\n---\n\n# E-mail receipts",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    SprintScope.open(in: context).compactMap { finding(of: $0, context.configuration) }
  }

  private func finding(of scope: SprintScope, _ configuration: Configuration) -> Finding? {
    let own = scope.sprint.text(of: "capacity")
    let estimates = scope.members.map {
      $0.item.fields.text(of: "estimate").flatMap { Fraction($0) }
    }
    let sum = estimates.reduce(Optional(Fraction.zero)) { sum, estimate in
      sum?.plus(estimate ?? .zero)
    }
    guard let capacity = Fraction(own ?? configuration.capacity.map { String($0) } ?? ""),
      let sum, sum > capacity
    else { return nil }
    let unestimated = estimates.count { $0 == nil }
    let rest = unestimated == 0 ? "" : ", and \(unestimated) of them have no estimate"
    let front = scope.sprint.frontMatter
    let defect = Defect(
      manual.id, at: (front["capacity"] ?? front["committed"])?.range ?? scope.sprint.headRange,
      "\(scope.members.count.counted("item")) of \(scope.sprint.id) add up to \(sum), "
        + "and its capacity is \(capacity)\(rest)",
      help: "take out what the sprint goal does not need")
    return Finding(defect, in: scope.sprint.file)
  }
}
