import FrontMatter
import Source

/// Compares values with their shapes and says what does not fit.
struct SchemaChecker {
  /// What was found so far, in the order of the file.
  private(set) var defects: [Defect] = []

  /// Checks the entries of a map.
  ///
  /// - Parameters:
  ///   - entries: the entries.
  ///   - keys: the keys that may stand there.
  ///   - place: what holds the entries, for messages: "in 'value'"; empty at the top.
  ///   - own: the team's own keys, beside which those with `x-` may stand; `nil` where none may.
  mutating func check(
    _ entries: [Entry], against keys: [KeyDefinition], place: String = "", own: [String]? = nil
  ) {
    var next = 0
    var written: Set<String>?
    for entry in entries {
      if let found = keys.firstIndex(from: next, where: { $0.name == entry.key }) {
        check(entry.value, of: entry.key, is: keys[found].shape)
        next = found + 1
      } else if !(own.map { entry.key.hasPrefix("x-") || $0.contains(entry.key) } ?? false) {
        let present = written ?? Set(entries.map(\.key))
        written = present
        let names = keys.map(\.name) + (own ?? [])
        reportUnknown(entry, beside: present, among: names, place: place)
      }
    }
  }

  /// Reports a key that a map must have and has not.
  private mutating func require(_ required: KeyDefinition, in node: Node, of key: String) {
    guard node[required.name].map(\.isAbsent) ?? true else { return }
    defects.append(
      Defect(
        "front-matter/missing-key", at: node.range,
        "the key '\(required.name)' is missing in '\(key)'",
        help: "'\(required.name)' takes \(required.shape.description)"))
  }

  /// Reports a key that is not known; no fix gives it the name of one that stands beside it.
  private mutating func reportUnknown(
    _ entry: Entry, beside written: Set<String>, among names: [String], place: String
  ) {
    let suggestion = Suggestion.closest(to: entry.key, among: names)
    defects.append(
      Defect(
        "front-matter/unknown-key", at: entry.keyRange,
        "unknown key '\(entry.key)'\(place)"
          + (suggestion.map { "; did you mean '\($0)'?" } ?? ""),
        help: suggestion == nil ? "known keys are \(names.joined(separator: ", "))" : nil,
        fix: suggestion.flatMap { written.contains($0) ? nil : $0 }.map {
          Fix("Rename to '\($0)'", isSafe: false, edits: [TextEdit(entry.keyRange, with: $0)])
        }))
  }

  /// Checks one value.
  private mutating func check(_ node: Node, of key: String, is shape: ValueShape) {
    guard !node.isAbsent else { return }
    switch shape {
    case .list(let element):
      guard case .list(let nodes, _) = node.content else {
        return check(node, of: key, is: element)
      }
      for node in nodes { check(node, of: key, is: element) }
    case .map(let value):
      guard expectMap(node, of: key, is: shape) else { return }
      for entry in node.entries { check(entry.value, of: "\(key).\(entry.key)", is: value) }
    case .record(let keys):
      guard expectMap(node, of: key, is: shape) else { return }
      check(node.entries, against: keys, place: " in '\(key)'")
      for required in keys where required.isRequired { require(required, in: node, of: key) }
    case .either(let shapes):
      checkAny(node, of: key, is: shapes)
    default:
      if let complaint = shape.complaint(about: node) {
        report(node, of: key, complaint, words: shape.words)
      }
    }
  }

  private mutating func expectMap(_ node: Node, of key: String, is shape: ValueShape) -> Bool {
    if case .map = node.content { return true }
    report(node, of: key, "expected " + shape.description, words: [])
    return false
  }

  private mutating func checkAny(_ node: Node, of key: String, is shapes: [ValueShape]) {
    let attempts = shapes.map { shape in
      var checker = SchemaChecker()
      checker.check(node, of: key, is: shape)
      return checker.defects
    }
    guard !attempts.contains(where: \.isEmpty) else { return }
    if case .map = node.content, let index = shapes.firstIndex(where: \.isRecord) {
      defects += attempts[index]
    } else {
      report(node, of: key, "expected " + ValueShape.either(shapes).description, words: [])
    }
  }

  private mutating func report(
    _ node: Node, of key: String, _ expectation: String, words: [String]
  ) {
    let written = node.text ?? ""
    let suggestion = Suggestion.closest(to: written, among: words)
    defects.append(
      Defect(
        "front-matter/invalid-value", at: node.range,
        "'\(key)' is \(node.text.map { "'\($0)'" } ?? node.kindInWords); \(expectation)"
          + (suggestion.map { "; did you mean '\($0)'?" } ?? ""),
        fix: suggestion.map {
          Fix("Write '\($0)'", isSafe: false, edits: [TextEdit(node.range, with: $0)])
        }))
  }
}

extension ValueShape {
  fileprivate var words: [String] {
    if case .word(let words) = self { words } else { [] }
  }

  fileprivate var isRecord: Bool {
    if case .record = self { true } else { false }
  }

  /// Why a value does not have this shape: "expected a number"; `nil` if it has.
  fileprivate func complaint(about node: Node) -> String? {
    if case .anything = self { return nil }
    guard let text = node.text else { return "expected " + description }
    if accepts(text) { return nil }
    let isNegative = if case .number = self { Scalar.number(text) != nil } else { false }
    return "expected " + description + (isNegative ? ", 0 or more" : "")
  }

  private func accepts(_ text: String) -> Bool {
    switch self {
    case .word(let words):
      words.contains(text) || words.contains { $0.lowercased() == text.lowercased() }
    case .wholeNumber(let range): Int(text).map(range.contains) ?? false
    case .number: Scalar.number(text).map { $0 >= 0 } ?? false
    case .numberOf(let scale): Scalar.number(text).map(scale.contains) ?? false
    case .amount: Scalar.amount(text) != nil
    case .flag: Scalar.flag(text) != nil
    case .date: CalendarDay(text) != nil
    case .identifier: Identifier(text) != nil
    case .text, .anything, .list, .map, .record, .either: true
    }
  }
}

extension Node {
  /// What a node holds, for messages about values that are not text.
  fileprivate var kindInWords: String {
    switch content {
    case .scalar: "empty"
    case .list: "a list"
    case .map: "a map"
    }
  }
}
