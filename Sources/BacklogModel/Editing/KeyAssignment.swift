import FrontMatter
public import Source

/// A change of one key of an item as people write it: `status=ready`, `labels+=ui`, `epic=`.
public struct KeyAssignment: Sendable, Hashable {
  /// What happens to the key.
  public enum Operation: Sendable, Hashable {
    /// It gets the value; an empty one removes it.
    case set
    /// The values join its list.
    case add
    /// The values leave its list.
    case remove
  }

  /// The standard name of the key, or the team's own; `value.business` names a key inside a map.
  public let key: String

  /// What happens.
  public let operation: Operation

  /// The value; several of a list apart by commas.
  public let value: String

  /// Makes an assignment.
  public init(key: String, operation: Operation = .set, value: String) {
    self.key = key
    self.operation = operation
    self.value = value
  }

  /// The values of a list, without the blanks around each; brackets around all of them are YAML's.
  public var elements: [String] {
    let isBracketed = value.hasPrefix("[") && value.hasSuffix("]")
    return (isBracketed ? value.dropFirst().dropLast() : value[...])
      .split(separator: ",").map(\.trimmingBlanks)
  }

  /// Reads `KEY=VALUE`, `KEY+=VALUE` or `KEY-=VALUE`.
  public init(parsing text: String) throws(ProjectError) {
    guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")), equals > text.startIndex else {
      throw ProjectError(
        operation: "reading '\(text)'",
        message: "write KEY=VALUE, KEY+=VALUE to add to a list or KEY-=VALUE to remove from it")
    }
    var key = text[..<equals]
    let operation: Operation =
      key.last == "+" ? .add : key.last == "-" ? .remove : .set
    if operation != .set { key = key.dropLast() }
    self.init(
      key: String(key), operation: operation, value: String(text[text.utf8.index(after: equals)...])
    )
  }

  /// Applies assignments one after the other; every other byte of the file stays.
  ///
  /// - Throws: `ProjectError` where a key or value is not one that the configuration knows, with
  ///   what was probably meant.
  public static func apply(
    _ assignments: [KeyAssignment], to file: SourceFile, in backlog: Backlog
  ) throws -> SourceFile {
    var file = file
    for assignment in assignments {
      file = try assignment.applied(to: file, in: backlog.configuration)
    }
    try check(assignments, in: file, backlog)
    return file
  }

  private func applied(
    to file: SourceFile, in configuration: Configuration
  ) throws -> SourceFile {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    let path = [configuration.name(of: parts.first ?? key)] + parts.dropFirst()
    try refuseLineEnds()
    switch operation {
    case .add:
      try refuseToAddToSingleValue(of: file, path[0], configuration)
      return try elements.reduce(file) { file, element in
        try Self.edit(file) { try $0.add(element, to: path[0]) }
      }
    case .remove:
      try refuseToTakeFromSingleValue(of: file, path[0], configuration)
      return try elements.reduce(file) { file, element in
        try Self.edit(file) { try $0.remove(element, from: path[0]) }
      }
    case .set where value.isEmpty:
      if let definition = ItemKeys.all.first(where: { $0.name == key }), definition.isRequired,
        configuration.defaults[key] == nil
      {
        throw ProjectError(operation: "removing \(key)", message: "every item needs it")
      }
      return try Self.edit(file) { try $0.remove(path) }
    case .set:
      let value = configuredWord(configuration) ?? value
      if let edits = textEdits(setting: value, of: file, configuration) {
        return SourceFile(path: file.path, bytes: edits.applied(to: file.bytes) ?? file.bytes)
      }
      let new: FrontMatterValue = isList ? .texts(elements) : .scalar(value)
      return try Self.edit(file) { try $0.set(path, to: new) }
    }
  }

  /// Refuses a value of several lines where one is meant: a title that breaks would be a heading, a
  /// table row and a line of the order at once.
  private func refuseLineEnds() throws(ProjectError) {
    let isProse = Self.proseKeys.contains(key) || !ItemKeys.all.contains { $0.name == key }
    guard !isProse, value.contains(where: \.isNewline) else { return }
    throw ProjectError(
      operation: "setting \(key)", message: "the value has a line end; write it on one line")
  }

  /// Refuses to add a value to a key that holds one, not a list.
  private func refuseToAddToSingleValue(
    of file: SourceFile, _ name: String, _ configuration: Configuration
  ) throws(ProjectError) {
    let isList =
      definition(in: configuration)?.shape.isList
      ?? (FrontMatter(readingHeadOf: file)[name]?.text == nil)
    guard !isList else { return }
    throw ProjectError(
      operation: "setting \(key)",
      message: "it holds one value, not a list; write \(key)=\(value) to replace it")
  }

  /// Refuses to take a value from a key that holds one, not a list.
  private func refuseToTakeFromSingleValue(
    of file: SourceFile, _ name: String, _ configuration: Configuration
  ) throws(ProjectError) {
    let isList =
      definition(in: configuration)?.shape.isList
      ?? (FrontMatter(readingHeadOf: file)[name]?.text == nil)
    guard !isList else { return }
    throw ProjectError(
      operation: "setting \(key)",
      message: "it holds one value, not a list; write \(key)= to remove it")
  }

  /// What the configuration says of the key, by its standard name or the team's own.
  private func definition(in configuration: Configuration) -> KeyDefinition? {
    ItemKeys.definitions(for: configuration).first {
      $0.name == key || configuration.name(of: $0.name) == key
    }
  }

  /// The standard keys whose text may have several lines.
  private static let proseKeys: Set = ["reason", "criteria"]

  /// The edits where the text of the item holds the key; `nil` where the front matter has to.
  private func textEdits(
    setting value: String, of file: SourceFile, _ configuration: Configuration
  ) -> [TextEdit]? {
    guard configuration.textKeys[key] != nil else { return nil }
    let fields = ItemReader(configuration).item(in: file, texts: .none).fields
    guard fields.node(of: key) == nil else { return nil }
    return fields.textValues[key]?.edits(setting: value)
  }

  /// The value as the configuration spells it, where it is one of its words in another case.
  private func configuredWord(_ configuration: Configuration) -> String? {
    guard case .word(let words)? = definition(in: configuration)?.shape, !words.contains(value)
    else { return nil }
    return words.first { $0.lowercased() == value.lowercased() }
  }

  private static func edit(
    _ file: SourceFile, _ edits: (FrontMatterEditor) throws -> [TextEdit]
  ) rethrows -> SourceFile {
    let frontMatter = FrontMatter(readingHeadOf: file, limit: ItemReader.largestFrontMatter)
    let edits = try edits(FrontMatterEditor(file, frontMatter))
    return SourceFile(path: file.path, bytes: edits.applied(to: file.bytes) ?? file.bytes)
  }

  /// Whether the key holds a list.
  private var isList: Bool { ItemKeys.lists.contains(key) }

  /// Refuses what `check` would find wrong with the keys that were set.
  private static func check(
    _ assignments: [KeyAssignment], in file: SourceFile, _ backlog: Backlog
  ) throws {
    let item = ItemReader(backlog.configuration).item(in: file)
    let schema = ItemSchema(backlog.configuration)
    for assignment in assignments where assignment.operation != .remove {
      let first = assignment.key.split(separator: ".").first.map(String.init) ?? assignment.key
      let name = backlog.configuration.name(of: first)
      guard let place = place(of: first, named: name, in: item) else { continue }
      guard
        let defect = schema.defects(of: item).first(where: { place.contains($0.range.lowerBound) })
      else { continue }
      let isPlace = ["rank", "horizon"].contains(first)
      let help = isPlace ? "; use 'nextup move'" : defect.help.map { " (\($0))" } ?? ""
      throw ProjectError(
        operation: "setting \(assignment.key)", message: defect.message + help)
    }
  }
}

extension KeyAssignment {
  /// Where a key stands, in the front matter or else in the text.
  private static func place(
    of key: String, named name: String, in item: Item
  ) -> ClosedRange<Int>? {
    guard let entry = item.frontMatter.entries.first(where: { $0.key == name }) else {
      return item.fields.textValues[key].map { $0.range.lowerBound...$0.range.upperBound }
    }
    return
      entry.keyRange.lowerBound...max(entry.keyRange.upperBound, entry.value.range.upperBound)
  }
}

extension ValueShape {
  /// Whether a list may stand there.
  fileprivate var isList: Bool {
    switch self {
    case .list, .anything: true
    case .either(let shapes): shapes.contains(where: \.isList)
    default: false
    }
  }
}

extension Substring {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
