import Source

/// Finds out what somebody wrote where YAML gave up, and says it in people's words.
struct Diagnosis {
  private let problem: SyntaxProblem
  private let text: YAMLText
  private let line: ValueLine

  /// Looks at a problem in a text.
  init(of problem: SyntaxProblem, in text: YAMLText) {
    self.problem = problem
    self.text = text
    let offset = min(max(problem.offset, text.content.lowerBound), text.content.upperBound)
    line = text.line(at: offset)
  }

  /// What is wrong.
  var defect: Defect {
    conflict ?? directive ?? tab ?? unfinishedKey ?? flowElement ?? certain ?? openQuote
      ?? openBracket
      ?? missingBlank
      ?? placement
  }

  private var bytes: [UInt8] { text.file.bytes }

  /// The line on which libyaml began what it could not finish.
  private var contextLine: ValueLine? { problem.contextOffset.map { text.line(at: $0) } }

  /// The first mark of a merge that nobody finished, which explains whatever else is wrong.
  private var conflict: Defect? {
    var start = text.content.lowerBound
    while start < text.content.upperBound, let line = bytes.lineRange(from: start) {
      if ConflictMark(bytes[line.content]) == .ours {
        return Defect(
          .frontMatterSyntax, at: line.content, ConflictMark.message, help: ConflictMark.help)
      }
      start = line.next
    }
    return nil
  }

  private var directive: Defect? {
    [line, contextLine, text.line(above: line)].compactMap(\.self)
      .first { bytes[$0.range].first == UInt8(ascii: "%") }
      .map { Refusal.directive($0.range) }
  }

  private var tab: Defect? {
    let tabs = bytes[line.indent].filter { $0 == UInt8(ascii: "\t") }
    guard !tabs.isEmpty else { return nil }
    let blanks = bytes[line.indent].map { $0 == UInt8(ascii: "\t") ? "  " : " " }.joined()
    let edit = TextEdit(line.indent, with: blanks)
    return Defect(
      .frontMatterSyntax, at: line.indent, "YAML cannot be indented with tabs",
      help: "indent with blanks", fix: text.fix("Indent with blanks", edit))
  }

  /// A line that begins like a key, before libyaml noticed on a later line.
  private var unfinishedKey: Defect? {
    guard problem.context == "while scanning a simple key" else { return nil }
    return contextLine.flatMap { Explanation.missingBlank(on: $0, in: text) }
  }

  /// A text inside brackets that begins with a sign.
  private var flowElement: Defect? {
    let offset = problem.offset
    guard offset < line.range.upperBound, line.range.contains(offset), text.isInFlow(offset),
      let range = text.valueRange(at: offset), bytes[offset] != UInt8(ascii: "\"")
    else { return nil }
    return Explanation.reservedStart(of: range, in: text)
  }

  /// What cannot be right in any place, on the lines that libyaml names.
  private var certain: Defect? {
    for line in [line, contextLine].compactMap(\.self) where !text.isInFlow(line.value.lowerBound) {
      let explanation =
        Explanation.reservedStart(of: line, in: text) ?? Explanation.textBehindQuote(
          on: line, in: text)
        ?? Explanation.escape(on: line, in: text) ?? Explanation.textBehindBracket(
          on: line, in: text)
        ?? Explanation.colon(on: line, in: text)
      if let explanation { return explanation }
    }
    return nil
  }

  private var openQuote: Defect? {
    var candidate: ValueLine? = line
    for _ in 0..<20 {
      guard let here = candidate else { return nil }
      if let defect = Explanation.openQuote(on: here, in: text) { return defect }
      candidate = text.line(above: here)
    }
    return nil
  }

  private var openBracket: Defect? {
    guard problem.context.hasSuffix("flow sequence") || problem.context.hasSuffix("flow mapping"),
      let start = problem.contextOffset, let opening = bytes[start...].first
    else { return nil }
    let end = bytes.trimmingBlanksAtEnd(
      of: start..<max(start, text.line(at: start).range.upperBound))
    if bytes.closingBracket(of: start..<text.content.upperBound) != nil {
      let place = problem.offset..<max(problem.offset + 1, line.value.upperBound)
      return Defect(
        .frontMatterSyntax, at: place.clamped(to: 0..<bytes.count),
        "a comma or a closing bracket is missing before this",
        help: "put a comma between two elements, or quote an element that has signs in it")
    }
    let closing = opening == UInt8(ascii: "{") ? "}" : "]"
    let edit = TextEdit(end.upperBound..<end.upperBound, with: closing)
    return Defect(
      .frontMatterSyntax, at: end, "the bracket that opens here is never closed",
      help: "write \(closing) at its end, or quote the value if it is a text",
      fix: text.fix("Close the bracket", edit, isSafe: false))
  }

  private var missingBlank: Defect? {
    [contextLine, line, text.line(above: line)].lazy.compactMap(\.self)
      .compactMap { Explanation.missingBlank(on: $0, in: text) }.first
  }

  /// A line that stands at a wrong place, or is neither key nor value.
  private var placement: Defect {
    let isUnfinishedKey = problem.context == "while scanning a simple key"
    let here = (isUnfinishedKey ? contextLine : nil) ?? line
    let range = here.indent.upperBound..<max(here.indent.upperBound, here.range.upperBound)
    if here.key == nil, isUnfinishedKey {
      return Defect(
        .frontMatterSyntax, at: range, "this line is neither a key with its value nor part of one",
        help: "write 'key: value', or indent the line to continue the value above")
    }
    if let above = text.line(above: here), above.indent.count != here.indent.count {
      let isDeeper = here.indent.count > above.indent.count
      return Defect(
        .frontMatterSyntax, at: range,
        isDeeper
          ? "this line is indented deeper than the line above, which has its value already"
          : "this line is indented by \(here.indent.count), unlike the lines it belongs to",
        help: "let the keys of one map, and the dashes of one list, start at the same column")
    }
    return Defect(
      .frontMatterSyntax, at: range, "YAML cannot read this line",
      help: "write 'key: value', and quote a value that has signs in it")
  }
}
