import Source

/// Finds out where a text begins that may be a whole feature or a part of one.
struct GherkinStart {
  /// Where it begins.
  private(set) var start = GherkinParser.Start.document

  /// The keywords of its language.
  private(set) var keywords: Keywords

  /// Looks at the first line that is neither blank nor a comment nor tags.
  init(_ lines: [(number: Int, range: ByteRange)], _ bytes: [UInt8], _ keywords: Keywords) {
    self.keywords = keywords
    for (number, range) in lines {
      let line = Line(range, number: number, in: bytes)
      let reading = LineReading(line, bytes, .keywords, self.keywords, inDocString: nil)
      if reading.kinds.contains(.language), let name = LanguageLine.name(on: line, in: bytes) {
        self.keywords = Keywords.of(bytes.string(name)) ?? self.keywords
      }
      guard reading.kinds.isDisjoint(with: [.empty, .comment, .tags]) else { continue }
      if reading.kinds.contains(.feature) { return }
      if reading.kinds.contains(.step) {
        start = .scenario
      } else if !reading.kinds.isDisjoint(with: [.background, .scenario, .rule]) {
        start = .feature
      }
      return
    }
  }
}
