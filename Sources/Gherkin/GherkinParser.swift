public import Source

/// Reads Gherkin line by line, as the official parser does.
///
/// A line that may not stand where it stands is an error, and reading goes on as if it were not
/// there. Reading takes time in proportion to the size of the text.
///
/// The grammar is that of https://github.com/cucumber/gherkin: `gherkin.berp`.
public struct GherkinParser: Sendable {
  /// Where a text begins.
  public enum Start: Sendable, Hashable {
    /// Above a feature, as in a `.feature` file.
    case document
    /// Below the heading of a feature: with a background, a rule or a scenario.
    case feature
    /// Below the heading of a scenario: with steps.
    case scenario
  }

  private let keywords: Keywords

  /// Makes a parser.
  ///
  /// - Parameter language: the code of the language of a text that does not name its own. One that
  ///   nobody has keywords for counts as English.
  public init(language: String = "en") {
    keywords = Keywords.of(language) ?? .english
  }

  /// Reads a whole file.
  ///
  /// A byte order mark at its beginning is passed over.
  public func parse(_ file: SourceFile) -> GherkinDocument {
    parse(Self.lines(of: file.bytes), of: file)
  }

  /// Reads some lines of a file.
  ///
  /// - Parameters:
  ///   - lines: the number and the bytes of each line, in order, without line feeds. What stands
  ///     before and between them is passed over: the marks of a block quote, say.
  ///   - file: the file.
  ///   - start: where the text begins. A feature or scenario without a heading has an empty one.
  public func parse(
    _ lines: [(number: Int, range: ByteRange)], of file: SourceFile, from start: Start = .document
  ) -> GherkinDocument {
    var run = GherkinRun(file.bytes, lines, keywords)
    run.begin(at: start)
    while run.readLine() {}
    return run.document
  }

  /// Reads some lines of a file that are a whole feature or begin with a scenario or with steps.
  ///
  /// - Parameters:
  ///   - lines: the number and the bytes of each line, as above.
  ///   - file: the file.
  public func parse(fragment lines: [(number: Int, range: ByteRange)], of file: SourceFile)
    -> GherkinDocument
  {
    let found = GherkinStart(lines, file.bytes, keywords)
    let isWhole = found.start == .document
    return GherkinParser(isWhole ? keywords : found.keywords).parse(
      lines, of: file, from: found.start)
  }

  /// A parser that also takes what people write by hand: keywords in any case, `Scenario 2:`, and
  /// words of their own.
  ///
  /// - Parameter words: what else may open a step, by what the step does.
  public func lenient(_ words: [Step.Kind: [String]] = [:]) -> GherkinParser {
    GherkinParser(keywords.lenient(words))
  }

  private init(_ keywords: Keywords) { self.keywords = keywords }

  /// The lines of a text; only a line feed ends one.
  private static func lines(of bytes: [UInt8]) -> [(number: Int, range: ByteRange)] {
    var lines: [(number: Int, range: ByteRange)] = []
    lines.reserveCapacity(bytes.count / 32 + 1)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") && index >= start {
      lines.append((lines.count + 1, start..<index))
      start = index + 1
    }
    if start < bytes.count { lines.append((lines.count + 1, start..<bytes.count)) }
    return lines
  }
}
