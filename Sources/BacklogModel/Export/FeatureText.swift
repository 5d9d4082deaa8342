import Gherkin
import Source

/// Writes Gherkin, line by line, so that the official parser reads the same again.
struct FeatureText {
  /// The lines so far.
  private(set) var lines: [String] = []

  /// The text.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds a line as it is.
  mutating func add(_ line: String) { lines.append(line) }

  /// Adds a comment.
  mutating func add(comment: String, indent: Int = 0) {
    lines.append(Self.blanks(indent) + "# " + Self.line(comment))
  }

  /// Adds a heading with a blank line before it.
  mutating func add(
    _ keyword: String, _ name: String, tags: [String] = [], description: String = "", indent: Int
  ) {
    let blanks = Self.blanks(indent)
    if !lines.isEmpty { lines.append("") }
    if !tags.isEmpty { lines.append(blanks + tags.joined(separator: " ")) }
    let name = Self.line(name)
    lines.append(blanks + keyword + ":" + (name.isEmpty ? "" : " " + name))
    for line in description.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = Self.line(String(line))
      if !line.isEmpty { lines.append(blanks + "  " + line) }
    }
  }

  /// Adds a step with its table and doc string.
  mutating func add(_ step: Step, indent: Int) {
    add(step: step.keyword, step.text, indent: indent)
    if let table = step.table { add(table.rows, indent: indent + 2) }
    if let docString = step.docString { add(docString, indent: indent + 2) }
  }

  /// Adds a step of a keyword, with the blank at its end, and words.
  mutating func add(step keyword: String, _ text: String, indent: Int) {
    lines.append(Self.blanks(indent) + keyword + Self.line(text))
  }

  /// Adds examples.
  mutating func add(_ examples: Examples, indent: Int) {
    let heading = examples.heading
    add(
      heading.keyword, heading.name, tags: examples.tags.map(\.name),
      description: heading.description, indent: indent)
    add([examples.header].compactMap { $0 } + examples.body, indent: indent + 2)
  }

  private mutating func add(_ rows: [TableRow], indent: Int) {
    for row in rows {
      let cells = row.cells.map { " " + Self.escaped($0.value) + " |" }
      lines.append(Self.blanks(indent) + "|" + cells.joined())
    }
  }

  private mutating func add(_ docString: DocString, indent: Int) {
    let isQuoted = docString.content.contains("\"\"\"") || docString.content.contains("\\\"")
    let mark: Character = isQuoted ? "`" : "\""
    let delimiter = String(repeating: mark, count: 3)
    let escaped = String(repeating: "\\\(mark)", count: 3)
    let blanks = Self.blanks(indent)
    lines.append(blanks + delimiter + (docString.mediaType ?? ""))
    for line in docString.content.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(blanks + String(line).replacing(delimiter, with: escaped))
    }
    lines.append(blanks + delimiter)
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Words on one line, whatever stood between them.
  static func line(_ text: String) -> String {
    text.unicodeScalars.split {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
    }.map(String.init).joined(separator: " ")
  }

  /// A value as a cell has it.
  private static func escaped(_ value: String) -> String {
    var cell = ""
    for character in value.unicodeScalars {
      switch character {
      case "\\": cell += "\\\\"
      case "|": cell += "\\|"
      case "\n": cell += "\\n"
      default: cell.unicodeScalars.append(character)
      }
    }
    return cell
  }
}
