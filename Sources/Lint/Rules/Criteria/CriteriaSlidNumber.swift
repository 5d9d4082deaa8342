import BacklogModel
import Source

/// A mention of a criterion whose number went to another one.
struct CriteriaSlidNumber: BacklogRule {
  let manual = RuleManual(
    "criteria/slid-number", .warning,
    finds: "a mention such as `PAY-7K3F#2` whose number names another criterion since a change",
    because: """
      Criteria that have no number of their own are counted. Whoever puts one in above others, or \
      takes one out, gives all below it another number, and what was said of the second is now \
      said of something else: a test case, a review, a reason in the order.

      Looked at are the texts of items and records, links, the reviews of sprints and the order, \
      in `check --since REV` only, for the numbers are compared with those at REV. Mentions that \
      the change itself brought are taken to mean the new numbers. Criteria that are merely \
      reworded keep their number. A label, such as `AC2`, never slides.
      """,
    fixes: .unsafe,
    examples: [
      .bad(
        [
          "items/PAY-7K3F.md": Self.criteria("The card is asked for", "The order is placed"),
          "items/PAY-2M9Q.md": "# Test the order\n\nThis tests «PAY-7K3F#1».",
        ], before: ["items/PAY-7K3F.md": Self.criteria("The order is placed")]),
      .good(
        [
          "items/PAY-7K3F.md": Self.criteria("The order is placed", "The card is asked for"),
          "items/PAY-2M9Q.md": "# Test the order\n\nThis tests PAY-7K3F#1.",
        ], before: ["items/PAY-7K3F.md": Self.criteria("The order is placed")]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    guard let earlier = context.history?.earlier else { return [] }
    let numbers = SlidNumbers(from: earlier, to: context.backlog)
    guard !numbers.isEmpty else { return [] }
    let before = Dictionary(CriteriaMentions.all(in: earlier).map { ($0.key, $0) }) { $1 }
    return CriteriaMentions.all(in: context.backlog).flatMap { present -> [Finding] in
      guard let past = before[present.key] else { return [] }
      return present.kept(since: past).compactMap { mention in
        guard let target = context.backlog.index[mention.id],
          let slide = numbers.slide(of: target, mention.number)
        else { return nil }
        return Finding(
          defect(at: mention, slide, in: present.file), in: present.file, item: present.item?.text)
      }
    }
  }

  private func defect(
    at mention: CriterionMention, _ slide: CriterionSlide, in file: SourceFile
  ) -> Defect {
    let name = "\(mention.id)#\(slide.number)"
    return Defect(
      manual.id, at: mention.range,
      "\(name) names '\(slide.after.text)' now; before it named '\(slide.before.text)'",
      help: slide.newNumber.map { "what it named is \(mention.id)#\($0) now" }
        ?? "what it named is gone; say what is meant",
      fix: slide.newNumber.map { number in
        let written = file.text(in: mention.range)
        let prefix = written.prefix { $0 != "#" }
        let text = written.contains("#") ? "\(prefix)#\(number)" : "\(number)"
        return Fix(
          "Write '\(text)'", isSafe: false, edits: [TextEdit(mention.range, with: text)])
      })
  }

  private static func criteria(_ criteria: String...) -> String {
    "# Pay with a saved card\n\n## Acceptance criteria\n"
      + criteria.map { "\n- [ ] \($0)" }.joined()
  }
}
