/// Writes the reference of keys in Markdown, for the pages in `docs`.
public enum KeyReference {
  /// A table of keys: name, value, default and meaning, one line a key.
  ///
  /// A key inside a map follows the map, with a dot: `id.prefix`. `[]` stands for any entry of a
  /// list and `*` for any key: `scope[].item`.
  public static func table(of keys: [KeyDefinition]) -> String {
    let rows = keys.flatMap { Self.rows(of: $0, below: "") }
    guard rows.contains(where: { $0.standard != nil }) else {
      return lines(rows, columns: ["key", "value", "meaning"]) {
        [$0.name, $0.value, $0.meaning]
      }
    }
    return lines(rows, columns: ["key", "value", "default", "meaning"]) {
      [$0.name, $0.value, $0.standard ?? "", $0.meaning]
    }
  }

  /// One line of a table, its texts in Markdown.
  private struct Row {
    let name: String
    let value: String
    let standard: String?
    let meaning: String
  }

  private static func rows(of key: KeyDefinition, below path: String) -> [Row] {
    let name = path + key.name
    let row = Row(
      name: code(name), value: cell(key.shape.inReference), standard: key.standard.map(code),
      meaning: cell(key.summary + (key.isRequired ? " Required." : "")))
    return [row] + nested(in: key.shape, named: name)
  }

  private static func nested(in shape: ValueShape, named name: String) -> [Row] {
    switch shape {
    case .record(let keys): keys.flatMap { rows(of: $0, below: name + ".") }
    case .list(let element): nested(in: element, named: name + "[]")
    case .map(let value): nested(in: value, named: name + ".*")
    case .either(let shapes): shapes.flatMap { nested(in: $0, named: name) }
    default: []
    }
  }

  private static func lines(
    _ rows: [Row], columns: [String], cells: (Row) -> [String]
  ) -> String {
    let lines = [columns, columns.map { _ in "---" }] + rows.map(cells)
    return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private static func code(_ text: String) -> String {
    "`" + text.replacing("|", with: "\\|") + "`"
  }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("*", with: "\\*")
  }
}

extension ValueShape {
  /// The shape in words, with what lists and maps hold.
  fileprivate var inReference: String {
    switch self {
    case .list(let element): "a list of " + element.inPlural
    case .map(let value): "any keys, each with " + value.inReference
    case .either(let shapes): shapes.map(\.inReference).joined(separator: ", or ")
    case .wholeNumber(let range) where range.lowerBound == range.upperBound:
      String(range.lowerBound)
    default: description
    }
  }

  /// What several values of the shape are called.
  private var inPlural: String {
    switch self {
    case .text: "texts"
    case .number: "numbers"
    case .word(let words): "these: " + words.joined(separator: ", ")
    case .identifier: "IDs such as PAY-7K3F"
    case .wholeNumber(let range): "whole numbers from \(range.lowerBound) to \(range.upperBound)"
    case .record(let keys): "maps with the keys " + keys.map(\.name).joined(separator: ", ")
    case .either(let shapes): shapes.map(\.inPlural).joined(separator: ", or ")
    default: inReference
    }
  }
}
