import BacklogModel
import Source

/// A story in another form than the stories around it.
struct StoryDeviantForm: StorySetRule {
  /// So many stories must have a form before it is a custom.
  private static let fewestStories = 5
  /// The part of the stories that must have it, in percent.
  private static let leastShare = 80

  let manual = RuleManual(
    "story/deviant-form", .note,
    finds: "a story in another form than most stories of the backlog",
    because: """
      One form lets people compare stories at a glance. A story that begins with the benefit, or \
      says "I need" where all others say "I want to", makes them wonder whether it means \
      something.

      The form is the order of the parts and the word of wanting: *want*, *need*, *can*, *must*, \
      *would like*. What most stories have is the custom, if there are five stories at least and \
      four in five have it. A missing reason is what `story/missing-benefit` reports.
      """,
    examples: [
      .bad(["items/PAY-7K3F.md": Self.custom("«I need» an invoice so that I can book it.")]),
      .good(["items/PAY-7K3F.md": Self.custom("I want to get an invoice so that I can book it.")]),
    ])

  /// A file of five stories of one form, and one more.
  private static func custom(_ last: String) -> String {
    """
    As a shopper, I want to pay by card so that I need no cash.

    As a shopper, I want to see my cards so that I can choose one.

    As a clerk, I want to see refunds so that I can check them.

    As a clerk, I want to cancel a refund so that a mistake costs nothing.

    As a clerk, \(last)
    """
  }

  func findings(among stories: [PlacedStory]) -> [Finding] {
    guard stories.count >= Self.fewestStories else { return [] }
    let forms = stories.map(Form.init)
    var counts: [Form.Shape: Int] = [:]
    for form in forms { if let shape = form.shape { counts[shape, default: 0] += 1 } }
    let all = counts.values.reduce(0, +)
    guard let custom = counts.first(where: { $0.value * 100 >= all * Self.leastShare }),
      all >= Self.fewestStories
    else { return [] }
    return zip(stories, forms).compactMap { story, form in
      guard let shape = form.shape, shape != custom.key else { return nil }
      let place = form.opener ?? story.story.range
      let defect = Defect(
        manual.id, at: story.placed(place),
        "this story has another form than \(custom.value) of \(all) stories",
        help: "write it like the others: '\(custom.key.example)'")
      return Finding(defect, in: story.file, item: story.item)
    }
  }
}

/// The form of a story: the order of its parts, and its word of wanting.
private struct Form {
  struct Shape: Hashable {
    let verb: UInt64
    let isBenefitFirst: Bool

    var example: String {
      let want = Form.verbs.first { WordKey.of($0.word) == verb }?.phrase ?? "I want to …"
      return isBenefitFirst ? "In order to …, as a …, \(want)" : "As a …, \(want) so that …"
    }
  }

  /// `nil` where a part is missing that the form needs.
  let shape: Shape?

  /// Where the words of wanting stand.
  let opener: ByteRange?

  static let verbs = [
    (word: "want", phrase: "I want to …"), (word: "need", phrase: "I need …"),
    (word: "like", phrase: "I would like to …"), (word: "can", phrase: "I can …"),
    (word: "must", phrase: "I must …"), (word: "wish", phrase: "I wish to …"),
    (word: "love", phrase: "I'd love to …"), (word: "should", phrase: "I should …"),
    (word: "expect", phrase: "I expect …"), (word: "able", phrase: "I am able to …"),
  ]
  private static let keys = verbs.map { WordKey.of($0.word) }
  private static let pronouns = Set(["i", "we", "i'd", "we'd", "i'm"].map(WordKey.of))

  init(_ placed: PlacedStory) {
    let story = placed.story
    guard let role = story.role, let means = story.means,
      role.range.upperBound < means.range.lowerBound
    else {
      (shape, opener) = (nil, nil)
      return
    }
    let between = WordReader.words(
      in: placed.source.bytes, role.range.upperBound..<means.range.lowerBound)
    let words = Array(between.drop { !Self.pronouns.contains($0.key) })
    let verb = words.map(\.key).first { Self.keys.contains($0) }
    let isBenefitFirst = story.benefit.map { $0.range.lowerBound < role.range.lowerBound } ?? false
    shape = verb.map { Shape(verb: $0, isBenefitFirst: isBenefitFirst) }
    opener = Array(words.filter(\.isWord)).range
  }
}
