import BacklogModel
import FrontMatter
import Source

extension LintContext {
  /// A finding in each bug in pursuit without a key; none where the bugs of the backlog are not
  /// asked for it.
  ///
  /// - Parameter judgement: who should judge what, as an order.
  func bugs(without key: String, _ rule: RuleID, judgement: String) -> [Finding] {
    guard usesForBugs(key) else { return [] }
    let name = configuration.name(of: key)
    return pursuedBugs.filter { !$0.fields.has(key) }.map { bug in
      let defect = Defect(
        rule, at: bug.typeRange, "the bug has no \(name)",
        help: "\(judgement), and write '\(name): '")
      return Finding(defect, in: bug)
    }
  }

  /// A finding in each bug in pursuit whose text does not say something.
  ///
  /// - Parameters:
  ///   - what: what a bug should say: `what should happen`.
  ///   - says: whether a bug says it.
  func bugs(
    notSaying what: String, _ rule: RuleID, help: String, _ says: (Item) -> Bool
  ) -> [Finding] {
    pursuedBugs.filter { $0.isLegible && !says($0) }.map { bug in
      let defect = Defect(rule, at: bug.textStart, "the bug does not say \(what)", help: help)
      return Finding(defect, in: bug)
    }
  }

  /// The bugs that somebody means to repair and that are not yet repaired.
  private var pursuedBugs: [Item] {
    items.filter { $0.type == "bug" && $0.stage < .finished && isPursued($0) }
  }

  /// Whether bugs of this backlog have a key: the Definition of Ready asks for it, or one has it.
  private func usesForBugs(_ key: String) -> Bool {
    configuration.definitionOfReady["bug"]?.contains(key) ?? false
      || items.contains { $0.type == "bug" && $0.fields.has(key) }
  }
}
