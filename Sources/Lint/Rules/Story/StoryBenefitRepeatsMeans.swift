import BacklogModel
import Source

/// A reason that says again what is wanted.
struct StoryBenefitRepeatsMeans: StoryRule {
  let manual = RuleManual(
    "story/benefit-repeats-means", .warning,
    finds: "a reason that only says again what is wanted",
    because: """
      "I want to export the list so that I can export the list" has a reason by its form only. \
      Nobody can tell what the story is worth, or whether something simpler would do.

      Words such as "I", "can" and "the" do not count; of the others all must stand in the goal, \
      and there must be two at least.
      """,
    examples: [
      .bad("As a clerk, I want to export the list of refunds so that «I can export refunds»."),
      .good("As a clerk, I want to export the list of refunds so that the bank can book them."),
    ])

  func defects(in story: StoryWords, of context: LintContext) -> [Defect] {
    guard let benefit = story.story.benefit, !story.means.isEmpty else { return [] }
    let reason = Set(story.benefit.contentKeys)
    guard reason.count > 1, reason.isSubset(of: story.means.contentKeys) else { return [] }
    return [
      Defect(
        manual.id, at: benefit.range, "the reason only says again what is wanted",
        help: "say what gets better once it is there; ask 'why?' until the answer is worth money")
    ]
  }
}

extension [Word] {
  /// The hashes of the words that say what a text is about: no articles, pronouns, auxiliaries.
  var contentKeys: [UInt64] {
    compactMap { $0.isWord && !$0.isAny(.stop) ? $0.key : nil }
  }
}
