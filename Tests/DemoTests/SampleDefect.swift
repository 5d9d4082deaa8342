import Foundation
import Testing

/// A line of the table in `Templates/sample-defects.md`.
struct SampleDefect: Sendable, Hashable, CustomTestStringConvertible {
  let path: String
  let line: Int
  let rule: String

  var testDescription: String { "\(path):\(line) \(rule)" }

  /// All lines of the table.
  static func all() throws -> [SampleDefect] {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = package.appending(path: "Templates/sample-defects.md")
    return try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 4, let line = Int(cells[1]) else { return nil }
      return SampleDefect(path: cells[0], line: line, rule: cells[2])
    }
  }
}
