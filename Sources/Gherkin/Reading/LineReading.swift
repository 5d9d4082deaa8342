/// What a line may be by how it begins.
struct LineReading {
  /// The kinds it may be; always also `other`, unless it closes a doc string.
  let kinds: TokenSet

  /// The keyword with a colon that it begins with.
  private(set) var title: Keywords.Title?

  /// The keyword of a step that it begins with.
  private(set) var step: Keywords.StepWord?

  /// Looks at a line.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - bytes: the text.
  ///   - accepted: the kinds that count; others need not be looked for.
  ///   - keywords: the words of the language.
  ///   - delimiter: what closes the doc string around the line.
  init(
    _ line: Line, _ bytes: [UInt8], _ accepted: TokenSet, _ keywords: Keywords,
    inDocString delimiter: [UInt8]?
  ) {
    if let delimiter {
      kinds = line.begins(with: delimiter, in: bytes) ? [.docStringSeparator, .other] : .other
      return
    }
    guard !line.isEmpty else {
      kinds = [.empty, .other]
      return
    }
    var kinds: TokenSet = .other
    switch bytes[line.start] {
    case UInt8(ascii: "#"): kinds.formUnion([.language, .comment])
    case UInt8(ascii: "@"): kinds.insert(.tags)
    case UInt8(ascii: "|"): kinds.insert(.tableRow)
    case UInt8(ascii: "\""), UInt8(ascii: "`"):
      let isSeparator = DocStringDraft.delimiters.contains { line.begins(with: $0, in: bytes) }
      if isSeparator { kinds.insert(.docStringSeparator) }
    default:
      guard !accepted.isDisjoint(with: .keywords) else { break }
      step = keywords.step(of: line, in: bytes)
      title = keywords.title(of: line, in: bytes)
      if step != nil { kinds.insert(.step) }
      if let title { kinds.formUnion(title.kinds) }
    }
    self.kinds = kinds
  }
}
