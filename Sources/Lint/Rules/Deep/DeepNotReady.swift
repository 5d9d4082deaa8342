import BacklogModel
import FrontMatter
import Source

/// An item at the top of the order that is not ready, or whose status disagrees.
struct DeepNotReady: BacklogRule {
  let manual = RuleManual(
    "deep/not-ready", .warning,
    finds: "an item at the top of the order that cannot be taken up",
    because: """
      What stands at the top is what the team takes next. It should be ready: its status says so, \
      and nothing of its Definition of Ready is missing. An item that says *ready* and is not comes \
      back in the middle of a sprint.

      The top is as deep as `ready-depth:` says. Items in work and epics are left out. A missing \
      estimate is what `deep/unestimated` reports.
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
    return top.items.compactMap { rank, item in
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

extension Item {
  /// Where its status stands, or its front matter where it has none.
  fileprivate var statusRange: ByteRange { fields.node(of: "status")?.range ?? headRange }
}
