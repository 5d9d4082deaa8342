import FrontMatter
public import Source

/// Compares the front matter of items with the keys that a configuration knows.
public struct ItemSchema: Sendable {
  private let keys: [KeyDefinition]
  private let required: [KeyDefinition]
  private let configuration: Configuration

  /// Makes the schema of a configuration; made once, used for every item.
  public init(_ configuration: Configuration) {
    self.configuration = configuration
    let definitions = ItemKeys.definitions(for: configuration)
    required = definitions.filter { $0.isRequired && configuration.defaults[$0.name] == nil }
    keys = definitions.map { $0.named(configuration.name) }
  }

  /// The unknown keys, wrong values and missing keys of an item with readable front matter.
  public func defects(of item: Item) -> [Defect] {
    guard item.frontMatter.isReadable, !item.isUnread else { return [] }
    var checker = SchemaChecker()
    checker.check(item.frontMatter.entries, against: keys, own: configuration.extraKeys)
    return checker.defects + unknownWords(inTextOf: item) + wrongConfidence(of: item)
      + missingKeys(of: item)
  }

  /// Words of the text that stand for a type or status, and are none.
  private func unknownWords(inTextOf item: Item) -> [Defect] {
    guard !item.fields.textValues.isEmpty else { return [] }
    let words = ["type": configuration.types, "status": configuration.statuses.map(\.word)]
    return words.sorted { $0.key < $1.key }.compactMap { key, known in
      guard item.fields.node(of: key) == nil, let value = item.fields.textValues[key] else {
        return nil
      }
      let read = key == "type" ? item.type : item.status ?? ""
      guard !known.contains(read) else { return nil }
      let suggestion = Suggestion.phrase(for: value.text, among: known)
      return Defect(
        "front-matter/invalid-value", at: value.range,
        "'\(value.text)' is not a \(key)\(suggestion)",
        help: "expected one of \(known.joined(separator: ", "))")
    }
  }

  /// A confidence above one: most likely a percentage.
  private func wrongConfidence(of item: Item) -> [Defect] {
    guard let node = item.fields.node(of: "value")?["confidence"], let text = node.text,
      let number = Fraction(text), number > .one
    else { return [] }
    let share = Fraction(whole: 100) >= number ? number.divided(by: Fraction(whole: 100)) : nil
    return [
      Defect(
        "front-matter/invalid-value", at: node.range,
        "'confidence' is '\(text)'; expected a number from 0 to 1",
        help: share.map { "\(text) % is written \($0)" },
        fix: share.map {
          Fix("Write '\($0)'", isSafe: false, edits: [TextEdit(node.range, with: $0.description)])
        })
    ]
  }

  private func missingKeys(of item: Item) -> [Defect] {
    required.compactMap { key in
      guard !item.fields.has(key.name) else { return nil }
      let name = configuration.name(of: key.name)
      let place = item.fields.entry(of: key.name)?.value.range ?? item.headRange
      let help = help(writing: key, as: name, of: item)
      if let source = impliedSource(of: key, in: item) {
        return Defect(
          "front-matter/implied-key", at: place,
          "the key '\(name)' is not written, so it is taken from \(source)", help: help)
      }
      return Defect(
        "front-matter/missing-key", at: place, "the key '\(name)' is missing", help: help)
    }
  }

  /// What gives a key that is not written, in words; `nil` if nothing does.
  private func impliedSource(of key: KeyDefinition, in item: Item) -> String? {
    switch key.name {
    case "id" where item.id != nil: "the name of the file"
    case "title" where item.text.sections.contains { $0.level <= 6 }: "the first heading"
    case "title" where item.title != item.path.fileStem: "the first words of the text"
    default: nil
    }
  }

  private func help(writing key: KeyDefinition, as name: String, of item: Item) -> String {
    if let example = example(for: key, of: item) {
      return "write '\(name): \(example)' in the front matter"
    }
    // An example would be copied, and two items would have one ID.
    return key.name == "id"
      ? "'nextup fmt --assign-ids' writes a new one into every file without" : key.summary
  }

  private func example(for key: KeyDefinition, of item: Item) -> String? {
    switch key.name {
    case "id": item.id?.text
    case "title": item.title
    case "type": configuration.types.first
    case "status": configuration.statuses.first?.word
    default: nil
    }
  }
}

extension Item {
  /// Whether nothing of its file was read, so that nothing can be said about its keys.
  fileprivate var isUnread: Bool {
    isBroken && file.bytes.isEmpty && defects.contains { $0.rule == "item/limit" }
  }

  /// Where a defect of the front matter as a whole is shown: its first line, or the file's start.
  public var headRange: ByteRange {
    frontMatter.isPresent ? file.line(at: max(0, frontMatter.content.lowerBound - 1)) : 0..<0
  }
}
