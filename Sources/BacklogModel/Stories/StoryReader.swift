import Gherkin
public import Markdown
public import Source

/// Reads user stories and acceptance criteria, by the words of one form.
///
/// Making a reader compiles the words; reading is linear in the size of the file.
public struct StoryReader: Sendable {
  let stories: StoryGrammar
  let steps: StepGrammar
  let criteriaTitles: TitlePattern
  let doneTitles: TitlePattern

  private static let english = StoryReader(compiling: .english)

  /// Makes a reader for a form.
  public init(form: StoryForm = .english) {
    self = form == .english ? .english : StoryReader(compiling: form)
  }

  private init(compiling form: StoryForm) {
    stories = StoryGrammar(form)
    steps = StepGrammar(form.stepKeywords)
    criteriaTitles = TitlePattern(form.criteriaHeadings)
    doneTitles = TitlePattern(form.doneHeadings)
  }

  /// Reads a parsed Markdown file.
  ///
  /// - Parameters:
  ///   - document: the parsed body.
  ///   - file: the file it was parsed from.
  ///   - listed: criteria that stand outside of the body, as in the front matter. They come first
  ///     and belong to the first story.
  public func read(
    _ document: Document, of file: SourceFile, listed: [Story.Part] = []
  ) -> StoryDocument {
    var walk = StoryWalk(self, file)
    walk.read(document.blocks)
    return walk.document(listed: listed)
  }

  /// Reads a `.feature` file: each scenario is a criterion.
  public func read(feature file: SourceFile) -> StoryDocument {
    let document = GherkinDocument(file)
    var criteria = CriteriaReader(file, steps)
    criteria.read(GherkinFence.scenarios(of: document.feature, in: file, steps))
    return StoryDocument(
      criteria: criteria.collector.criteria,
      gherkin: [GherkinBlock(document, at: 0..<file.bytes.count)])
  }

  /// Whether the beginning of a title of criteria or of the *Definition of Done* stands anywhere.
  func mayAnnounceCriteria(_ text: [UInt8]) -> Bool {
    criteriaTitles.mayMatch(text) || doneTitles.mayMatch(text)
  }

  /// Reads a line of plain text as a story; `nil` if it is none.
  ///
  /// - Parameters:
  ///   - file: the file the line stands in.
  ///   - range: the line, in bytes of the file.
  public func story(inLine range: ByteRange, of file: SourceFile) -> Story? {
    var scanner = StoryScanner(stories)
    let text = PlainText(file.bytes, in: range)
    scanner.read(text, under: nil, isAnnounced: true)
    scanner.finish()
    return scanner.stories.first
  }
}
