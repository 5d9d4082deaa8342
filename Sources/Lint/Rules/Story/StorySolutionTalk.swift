import BacklogModel
import Source

/// A story that prescribes how it is built.
struct StorySolutionTalk: StoryRule {
  let manual = RuleManual(
    "story/solution-talk", .note,
    finds: "a goal that prescribes a widget, a technology or a part of the program",
    because: """
      "A drop-down with all countries" is one answer to a need that the story no longer names. \
      The developers cannot look for a simpler one, and the Product Owner ranks a widget.

      Words for widgets and technologies in the goal count, except where the role is one who \
      works with them: a developer may want an API. It is a note, since sometimes the solution is \
      the requirement.
      """,
    examples: [
      .bad("As a shopper, I want to click a «button» to pay so that I check out in seconds."),
      .good("As a shopper, I want to pay in one step so that I check out in seconds."),
      .good("As a developer, I want to call an API for refunds so that I need not scrape pages."),
    ])

  func defects(in story: StoryWords, of context: LintContext) -> [Defect] {
    guard !story.role.contains(where: { Self.builders.contains($0.key) }) else { return [] }
    return PhraseList.solutions.matches(in: story.means).map { match in
      Defect(
        manual.id, at: match.range, "\(story.quote(match.range)) prescribes a solution",
        help: "say what must become possible, and leave the way to those who build it")
    }
  }

  private static let builders = Set(
    [
      "developer", "developers", "engineer", "engineers", "programmer", "designer", "admin",
      "administrator", "architect", "integrator", "analyst", "tester", "operator", "maintainer",
      "devops", "sysadmin", "api", "scientist", "contributor",
    ].map(WordKey.of))
}
