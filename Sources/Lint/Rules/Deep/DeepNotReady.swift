import BacklogModel
import FrontMatter
import Source

/// An item at the top of the order that is not ready, or whose status disagrees.
struct DeepNotReady: BacklogRule {
  let manual = RuleManual(
    "deep/not-ready", .warning,
    finds: "an item that says it is ready and is not, or that stands at the top and is not ready",
    because: """
      What stands at the top is what the team takes next. It should be ready: its status says so, \
      and nothing of its Definition of Ready is missing. An item that says *ready* and is not comes \
      back in the middle of a sprint.

      The top is as deep as `ready-depth:` says. A missing estimate is there what \
      `deep/unestimated` reports. Further down, in the inbox and in parked horizons, only items \
      whose status says *ready* are looked at, and an open dependency is no defect there: it may \
      be done in time. Items in work and epics are left out.
      """,
    fixes: .unsafe,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": """
        ---
        type: story
        status: «ready»
        estimate: 3
        ---

        As a returning shopper, I want to pay with a saved card so that I save time.
        """,
      ]),
      .good([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": """
        ---
        type: story
        status: ready
        estimate: 3
        ---

        As a returning shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The order is placed when I press Pay
        """,
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    let top = TopOfOrder(context)
    let inTop = Set(top.items.map { ObjectIdentifier($0.item) })
    let below = context.items.filter { $0.stage == .ready && !inTop.contains(ObjectIdentifier($0)) }
    return atTop(top, context) + below.compactMap { saysReady($0, context.backlog) }
  }

  private func atTop(_ top: TopOfOrder, _ context: LintContext) -> [Finding] {
    top.items.compactMap { rank, item in
      guard item.stage <= .ready, !item.isEpic, !item.isBroken else { return nil }
      let readiness = context.backlog.readiness(of: item)
      let missing = readiness.missing.filter { $0 != "estimate" }
      let start = "\(item.name) is number \(rank) in the order"
      if !missing.isEmpty {
        return gaps(missing, start, item, readiness, top)
      }
      guard !readiness.hasReadyStage, readiness.gaps.isEmpty else { return nil }
      return lateStatus(start, item, context.configuration, top)
    }
  }

  /// An item that is not near the top, and whose status is wrong all the same.
  private func saysReady(_ item: Item, _ backlog: Backlog) -> Finding? {
    guard !item.isEpic, !item.isBroken else { return nil }
    let gaps = backlog.readiness(of: item).gaps.filter(\.blockers.isEmpty)
    guard !gaps.isEmpty else { return nil }
    let defect = Defect(
      manual.id, at: item.statusRange,
      "\(item.name) says '\(item.status ?? "ready")' and lacks: "
        + gaps.map(\.condition).joined(separator: ", "),
      help: "complete it, or say in its status that it is not ready")
    return Finding(defect, in: item)
  }

  private func gaps(
    _ missing: [String], _ start: String, _ item: Item, _ readiness: Readiness, _ top: TopOfOrder
  ) -> Finding {
    let status = readiness.hasReadyStage ? ", says '\(item.status ?? "ready")'" : ""
    let defect = Defect(
      manual.id, at: item.statusRange,
      "\(start)\(status) and lacks: " + missing.joined(separator: ", "),
      help: "complete it, or rank something above it that is ready", related: top.place(of: item))
    return Finding(defect, in: item)
  }

  /// Nothing is missing, and the status does not say so.
  private func lateStatus(
    _ start: String, _ item: Item, _ configuration: Configuration, _ top: TopOfOrder
  ) -> Finding {
    let word = configuration.word(for: .ready)
    let says = item.status.map { "its status is '\($0)'" } ?? "it has no status"
    let defect = Defect(
      manual.id, at: item.statusRange, "\(start) and lacks nothing, but \(says)",
      help: word.map { "write '\(configuration.name(of: "status")): \($0)'" },
      related: top.place(of: item), fix: fix(of: item, to: word))
    return Finding(defect, in: item)
  }

  private func fix(of item: Item, to word: String?) -> Fix? {
    guard let word, let node = item.fields.node(of: "status"), !node.range.isEmpty else {
      return nil
    }
    return Fix("Write '\(word)'", isSafe: false, edits: [TextEdit(node.range, with: word)])
  }
}
