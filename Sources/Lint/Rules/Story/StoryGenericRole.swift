import BacklogModel
import Source

/// A story for anybody.
struct StoryGenericRole: StoryRule {
  let manual = RuleManual(
    "story/generic-role", .note,
    finds: "a story for \"a user\" or somebody else without a face",
    because: """
      Everybody who touches the product is a user. The word does not say what they know, what \
      they came for or how often, so it helps nobody to decide what is good enough.

      Only a role that consists of such words counts: "a new user of the archive" says more. It \
      is a note, since a product can have one kind of user. A persona of that name is somebody.
      """,
    examples: [
      .bad("As a «user», I want to pay with a saved card so that I check out in seconds."),
      .bad("As «someone», I want to pay with a saved card so that I check out in seconds."),
      .good(
        "As a user of the archive, I want to see who changed a record so that I can ask them."),
      .good(
        "As a returning shopper, I want to pay with a saved card so that I check out in seconds."),
    ])

  func defects(in story: StoryWords, of context: LintContext) -> [Defect] {
    guard let role = story.story.role, !story.role.isEmpty,
      story.role.allSatisfy({ Self.generic.contains($0.key) || !$0.isWord || $0.isAny(.determiner) }
      )
    else { return [] }
    if context.records.has(.persona), context.records.mentionsPersona(role.text) { return [] }
    return [
      Defect(
        manual.id, at: role.range, "\(story.quote(role.range)) can be anybody",
        help: "say who it is for: what they know, why they come, how often")
    ]
  }

  private static let generic = Set(
    [
      "user", "users", "end", "end-user", "end-users", "enduser", "person", "people", "human",
      "individual", "someone", "somebody", "anyone", "anybody", "everyone", "everybody",
      "stakeholder", "stakeholders", "system", "application", "app", "product",
    ].map(WordKey.of))
}
