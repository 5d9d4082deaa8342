import BacklogModel
import Source

/// A joining word in what is wanted, or in the role.
struct StoryCoordination: StoryRule {
  let manual = RuleManual(
    "story/coordination", .note,
    finds: "an \"and\" or \"or\" in the goal or role of a story",
    because: """
      Each joining word is a place where a story may be split, and a promise of more tests. Often \
      it is harmless, as in "name and address"; that is why it is a note. What surely joins two \
      features is what `story/conjunction` reports, and is not repeated here.
      """,
    measured: """
      With `story/conjunction` it answers the label *atomic* of three raters with P .88 and R \
      1.0. See [story quality](../../story-quality.md).
      """,
    examples: [
      .bad("As a shopper, I want to give my name «and» address so that the parcel arrives."),
      .good("As a shopper, I want to give my address so that the parcel arrives at my door."),
    ])

  func defects(in story: StoryWords, of context: LintContext) -> [Defect] {
    let reported = story.joinedFeature?.connective
    let inRole = story.joinedRoles == nil ? JoiningFinder.joinings(in: story.role) : []
    return (inRole + story.joinings).filter { $0.connective != reported }.map { joining in
      Defect(
        manual.id, at: joining.connective,
        "\(story.quote(joining.connective)) joins two things in one story",
        help: "see whether each of them could be a story of its own")
    }
  }
}
