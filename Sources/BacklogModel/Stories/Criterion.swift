public import Source

/// One acceptance criterion: a condition that must hold for its story to be accepted.
public struct Criterion: Sendable, Hashable {
  /// A step of a scenario: `Given a saved card`.
  public struct Step: Sendable, Hashable {
    /// The keyword as written: `Given`, `When`, `Then`, `And`, `But`, `*`.
    public let keyword: String

    /// The words after the keyword.
    public let text: String

    /// Where the step stands.
    public let range: ByteRange

    /// Makes a step.
    public init(keyword: String, text: String, at range: ByteRange) {
      self.keyword = keyword
      self.text = text
      self.range = range
    }
  }

  /// Its number within its story: the one written (`#4`, `AC4`, `4.`), otherwise its position, from 1.
  public let number: Int

  /// The label as written, such as `AC4` or `#4`; `nil` if the number is its position.
  public let label: String?

  /// The words without mark-up and without box, bullet or label; blanks collapsed.
  public let text: String

  /// Whether its box is ticked; `nil` without a box.
  public let isDone: Bool?

  /// Where its words stand, in bytes of the file.
  public let range: ByteRange

  /// The index into the stories of the document of the one it belongs to; `nil` without a story.
  public let story: Int?

  /// The heading or group inside the section that it stands under.
  public let group: String?

  /// Its steps, where it is a scenario.
  public let steps: [Step]

  /// The words of the entries below it: bullets and paragraphs that belong to it.
  public let details: [Story.Part]

  /// Makes a criterion.
  public init(
    number: Int, label: String?, text: String, isDone: Bool?, range: ByteRange, story: Int?,
    group: String?, steps: [Step], details: [Story.Part] = []
  ) {
    self.number = number
    self.label = label
    self.text = text
    self.isDone = isDone
    self.range = range
    self.story = story
    self.group = group
    self.steps = steps
    self.details = details
  }
}
