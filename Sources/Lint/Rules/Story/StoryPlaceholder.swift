import BacklogModel
import Source

/// Text of a template that nobody replaced.
struct StoryPlaceholder: ItemRule {
  let manual = RuleManual(
    "story/placeholder", .warning,
    // The words that the rule finds in the stories of others; nothing is left to do here.
    finds: "template text, TBD or TODO in a story or a criterion",
    because: """
      `[persona]`, `{{goal}}` and TBD hold a place for words that somebody meant to write. In \
      lists the item looks complete; it is not.

      A story with template text for role or goal does not count for the Definition of Ready. An \
      item that is only proposed may keep the text of its template. Code does not count.
      """,
    examples: [
      .bad("As a «[persona]», I want to pay with a saved card so that «TBD»."),
      .bad("As a shopper, I want to «{{goal}}» so that I check out in seconds."),
      .good("As a shopper, I want to write [gift] on the card so that nobody opens it early."),
      .good("As a returning shopper, I want to pay with a saved card so that I save time."),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard context.expectsCriteria(item) else { return [] }
    let stories = item.text.stories.flatMap { [$0.role, $0.means, $0.benefit].compactMap { $0 } }
    let criteria = item.text.criteria.filter { !$0.text.isEmpty }
    return stories.flatMap { places(in: $0.range, $0.isPlaceholder, item) }
      + criteria.flatMap { places(in: $0.range, $0.isPlaceholder, item) }
  }

  private func places(in range: ByteRange, _ isWhole: Bool, _ item: Item) -> [Defect] {
    if isWhole { return [defect(range, item)] }
    guard Self.mayHold(item.file.bytes, range) else { return [] }
    let words = WordReader.words(in: item.file.bytes, range)
    let phrases = PhraseList.placeholders.matches(in: words).map(\.range)
    return (phrases + Self.braces(in: words)).map { defect($0, item) }
  }

  private func defect(_ range: ByteRange, _ item: Item) -> Defect {
    Defect(
      manual.id, at: range, "\(item.file.quote(range)) still waits for its words",
      help: "write what is meant, or take it out")
  }

  /// Whether a text has a mark or first letter that all placeholders have: `{`, or the letters with
  /// which the words of `PhraseList.placeholders` begin.
  private static func mayHold(_ bytes: [UInt8], _ range: ByteRange) -> Bool {
    let span = bytes.span
    var previous = UInt8(ascii: " ")
    for index in range.clamped(to: 0..<bytes.count) {
      let byte = span[index].asciiLowercased
      if byte == UInt8(ascii: "{") { return true }
      if !previous.isASCIIAlphanumeric, firstLetters.contains(byte) { return true }
      previous = byte
    }
    return false
  }

  private static let firstLetters = Array("tfxlip".utf8)

  /// `{{…}}`, without what stands between two of them.
  private static func braces(in words: [Word]) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var start: Int?
    for (index, word) in words.enumerated().dropFirst() {
      let previous = words[index - 1]
      if start == nil, word.isMark("{"), previous.isMark("{") {
        start = previous.range.lowerBound
      } else if let open = start, word.isMark("}"), previous.isMark("}") {
        ranges.append(open..<word.range.upperBound)
        start = nil
      }
    }
    return ranges
  }
}
