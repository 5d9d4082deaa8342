public import Markdown
public import Source

/// What a text says of stories: the sentences, their criteria, and the sections around them.
public struct StoryDocument: Sendable, Hashable {
  /// A heading, or a bold line that serves as one, with what stands below it.
  public struct Section: Sendable, Hashable {
    /// The heading as plain text.
    public let title: String

    /// The level, 1 to 6; a bold line counts as 7.
    public let level: Int

    /// The heading itself.
    public let range: ByteRange

    /// Whether anything stands between it and the next heading of the same or a higher level.
    public let isEmpty: Bool

    /// Makes a section.
    public init(title: String, level: Int, range: ByteRange, isEmpty: Bool) {
      self.title = title
      self.level = level
      self.range = range
      self.isEmpty = isEmpty
    }
  }

  /// The stories, in the order of the text.
  public let stories: [Story]

  /// The acceptance criteria, in the order of the text.
  public let criteria: [Criterion]

  /// The entries of a *Definition of Done* section, which are never criteria.
  public let definitionOfDone: [Criterion]

  /// The headings that announce acceptance criteria, even where nothing follows them.
  public let criteriaSections: [Section]

  /// All headings, in order.
  public let sections: [Section]

  /// The fences that say that they hold Gherkin; of a `.feature` file the whole of it.
  public let gherkin: [GherkinBlock]

  /// Makes a document of what has been read.
  init(
    stories: [Story] = [], criteria: [Criterion] = [], definitionOfDone: [Criterion] = [],
    criteriaSections: [Section] = [], sections: [Section] = [], gherkin: [GherkinBlock] = []
  ) {
    self.gherkin = gherkin
    self.stories = stories
    self.criteria = criteria
    self.definitionOfDone = definitionOfDone
    self.criteriaSections = criteriaSections
    self.sections = sections
  }

  /// Reads the stories and criteria of a parsed Markdown file.
  ///
  /// For many files and a form of your own make one `StoryReader` and use it for all.
  ///
  /// - Parameters:
  ///   - document: the parsed body.
  ///   - file: the file it was parsed from.
  ///   - form: the words that make a story and a criteria heading.
  ///   - listed: criteria that stand outside of the body, in the front matter.
  public init(
    reading document: Document, of file: SourceFile, form: StoryForm = .english,
    listed: [Story.Part] = []
  ) {
    self = StoryReader(form: form).read(document, of: file, listed: listed)
  }
}
