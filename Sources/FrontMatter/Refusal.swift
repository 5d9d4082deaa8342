import Source

/// The words for what YAML allows and the subset leaves out.
enum Refusal {
  static func notAMap(at event: YAMLEvent, in text: YAMLText) -> Defect {
    let bytes = text.file.bytes
    let line = ValueLine(in: bytes, at: event.range.lowerBound, within: text.content)
    return Explanation.missingBlank(on: line, in: text)
      ?? Defect(
        .frontMatterSyntax, at: event.range.lowerBound..<max(line.range.upperBound, 1),
        "this is not a list of keys with their values",
        help: "write one key a line: title: Pay with a saved card")
  }

  static func keyIsNotText(at event: YAMLEvent, in text: YAMLText) -> Defect {
    let line = ValueLine(in: text.file.bytes, at: event.range.lowerBound, within: text.content)
    let isValue = line.value.contains(event.range.lowerBound)
    let range = isValue ? line.value : line.range
    return Defect(
      .frontMatterSyntax, at: range, "a list or a map stands where a key must stand",
      help: isValue ? "quote the value if it is a text: \(quoted(range, in: text))" : nil,
      fix: isValue ? quoting(range, in: text, isSafe: false) : nil)
  }

  static func tooDeep(at event: YAMLEvent, limit: Int) -> Defect {
    Defect(
      .frontMatterUnsafe, at: event.range.lowerBound..<max(event.range.lowerBound + 1, 1),
      "lists and maps nest more than \(limit) deep here", help: "write it flatter")
  }

  static func directive(_ line: ByteRange) -> Defect {
    Defect(
      .frontMatterUnsafe, at: line, "a YAML directive has no place here",
      help: "remove the line that begins with %")
  }

  static func secondDocument(_ line: ByteRange) -> Defect {
    Defect(
      .frontMatterUnsafe, at: line, "a second YAML document begins here",
      help: "keep one document in the file")
  }

  static func duplicate(_ entry: Entry, of first: Entry, in file: SourceFile) -> Defect {
    Defect(
      .frontMatterDuplicateKey, at: entry.keyRange, "the key '\(entry.key)' stands here again",
      help: "keep one of the two",
      related: [
        RelatedLocation(
          path: file.path, start: file.position(at: first.keyRange.lowerBound),
          message: "first used here")
      ])
  }

  static func alias(_ name: String, at event: YAMLEvent, in text: YAMLText) -> Defect {
    let isDefined = text.mentions("&" + name)
    let range = text.valueRange(at: event.range.lowerBound) ?? event.range
    return Defect(
      .frontMatterUnsafe, at: range, "'*' makes this a YAML alias, which is not read here",
      help: isDefined
        ? "write the value itself"
        : "quote it if it is a text: \(quoted(range, in: text))",
      fix: isDefined ? nil : quoting(range, in: text, isSafe: true))
  }

  static func decoration(
    _ decoration: YAMLEvent.Decoration, at event: YAMLEvent, in text: YAMLText,
    aliases: Set<String>
  ) -> Defect {
    var isEmpty = false
    if case .scalar("", .plain) = event.kind { isEmpty = true }
    let range =
      text.valueRange(at: event.range.lowerBound) ?? event.range.lowerBound..<event.range.lowerBound
      + 1
    let what: String
    var isSafe = isEmpty
    switch decoration {
    case .anchor(let name):
      what = "'&' makes this a YAML anchor"
      if aliases.contains(name) || text.mentions("*" + name) { isSafe = false }
    case .tag: what = "'!' makes this a YAML tag"
    }
    return Defect(
      .frontMatterUnsafe, at: range, what + ", which is not read here",
      help: "quote it if it is a text: \(quoted(range, in: text))",
      fix: quoting(range, in: text, isSafe: isSafe))
  }

  private static func quoted(_ range: ByteRange, in text: YAMLText) -> String {
    ScalarText(text.file.text(in: range)).quoted
  }

  private static func quoting(_ range: ByteRange, in text: YAMLText, isSafe: Bool) -> Fix? {
    let edit = TextEdit(range, with: quoted(range, in: text))
    return text.isCured(by: edit) ? Fix("Quote the value", isSafe: isSafe, edits: [edit]) : nil
  }
}
