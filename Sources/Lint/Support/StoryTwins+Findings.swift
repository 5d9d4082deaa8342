import BacklogModel
import Source

extension [StoryTwins.Pair] {
  /// A finding at the later story of each pair, which names the earlier one.
  ///
  /// - Parameters:
  ///   - rule: the rule that found them.
  ///   - stories: the stories that were compared.
  ///   - likeness: what stands in the earlier place: `the same story`.
  ///   - original: what is said at the earlier story.
  ///   - help: what to do.
  func findings(
    _ rule: RuleID, among stories: [PlacedStory], _ likeness: String, original: String,
    help: String
  ) -> [Finding] {
    var places = StoryPlaces()
    return map { twin in
      let (story, first) = (stories[twin.story], stories[twin.original])
      let name = first.name(seenFrom: story, &places)
      let defect = Defect(
        rule, at: story.placed(story.story.range), "\(likeness) stands in \(name)", help: help,
        related: [places.related(first, original)])
      return Finding(defect, in: story.file, item: story.item)
    }
  }
}
