import BacklogModel
import Source

/// A story that asks for two things.
struct StoryConjunction: StoryRule {
  let manual = RuleManual(
    "story/conjunction", .warning,
    finds: "a story that joins two features or two roles",
    because: """
      Two features in one story are estimated, built and accepted together, though one of them \
      may be worth much more. Split, the better half can go first.

      What counts is a joining word (*and*, *or*, *&*, *+*, */*, *as well as*, and the commas of \
      the list before it) that joins two verbs with something to do each ("see the total and \
      print it", "add, edit and delete cards"), two qualities of one thing ("is fast and \
      secure"), or two roles. So does a sentence with several joinings of which one joins verbs, \
      or which has no "so that". Two words for one piece of work ("design and develop"), the \
      reasons in "to find and fix mistakes", and nouns ("name and address") are left to the note \
      `story/coordination`. The benefit may join what it likes.

      One story may rightly need both halves: say so with `<!-- nextup-ignore story/conjunction: \
      reason -->`.
      """,
    measured: """
      On 630 stories labelled by the UStAI project P .46 and R .65, where each "and" or "or" in \
      the goal would have P .27. See [story quality](../../story-quality.md).
      """,
    examples: [
      .bad("As a shopper, I want to see the total «and print» it so that I can claim expenses."),
      .bad("As a shopper, I want to add, edit «and delete» cards so that my list is up to date."),
      .bad("As a shopper, I want to add«/edit» cards so that my list is up to date."),
      .bad("As a «shopper or clerk», I want to see the total so that I can check it."),
      .good("As a shopper, I want to give my name and address so that the parcel arrives."),
      .good("As a shopper, I want to see the total so that I can print and keep it."),
    ])

  func defects(in story: StoryWords, of context: LintContext) -> [Defect] {
    var defects: [Defect] = []
    if let joining = story.joinedFeature {
      let added = story.quote(joining.range)
      defects.append(
        Defect(
          manual.id, at: joining.range, Self.message(joining, added),
          help: "split the story: each part can then be ranked, estimated and accepted by itself"))
    }
    if let roles = story.joinedRoles {
      defects.append(
        Defect(
          manual.id, at: roles, "the story is for two: \(story.quote(roles))",
          help: "write it for one of them, or name what both have in common"))
    }
    return defects
  }

  private static func message(_ joining: Joining, _ added: String) -> String {
    switch joining.kind {
    case .features: "\(added) adds a second feature to the story"
    case .qualities: "\(added) asks for a second quality in one story"
    case .sharedWork, .nouns: "\(added) adds one thing too many to the story"
    }
  }
}

extension StoryWords {
  /// The joining that makes two stories of one; `nil` if none does.
  var joinedFeature: Joining? {
    let certain = joinings.first {
      switch $0.kind {
      case .features: $0.place != .purpose && $0.place != .result
      case .qualities: $0.place != .result
      case .sharedWork, .nouns: false
      }
    }
    if let certain { return certain }
    guard joinings.count > 1, let last = joinings.last else { return nil }
    let joinsVerbs = joinings.contains { $0.kind != .nouns }
    return joinsVerbs || benefit.isEmpty ? last : nil
  }

  /// Two roles with a joining word between them, before anything is said about them.
  var joinedRoles: ByteRange? {
    let head = Array(role.prefix { !$0.isAny([.preposition, .relative, .gerund]) })
    guard !JoiningFinder.joinings(in: head).isEmpty else { return nil }
    return head.range
  }
}
