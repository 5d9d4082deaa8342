import Foundation
import Reporting

/// How often rules and people agree.
struct Score {
  private let question: Question
  private var hits = 0
  private var falseAlarms = 0
  private var misses = 0

  /// Compares rules with labels, one label of one story after the other.
  init(_ question: Question, _ stories: [JudgedStory]) {
    self.question = question
    for story in stories {
      for (label, rules) in question.labels {
        switch (!rules.isDisjoint(with: story.rules), story.story.labels.contains(label)) {
        case (true, true): hits += 1
        case (true, false): falseAlarms += 1
        case (false, true): misses += 1
        case (false, false): break
        }
      }
    }
  }

  /// The table without lines.
  static var table: Table {
    Table([
      Table.Column("Label"), Table.Column("Half"), Table.Column("P", alignment: .trailing),
      Table.Column("R", alignment: .trailing), Table.Column("F", alignment: .trailing),
      Table.Column("Hits", alignment: .trailing), Table.Column("False", alignment: .trailing),
      Table.Column("Missed", alignment: .trailing), Table.Column("Target"),
      Table.Column("Rules"),
    ])
  }

  /// The line of the table.
  func cells(_ half: Half) -> [Table.Cell] {
    let rules = Set(question.labels.flatMap(\.rules)).sorted().joined(separator: ", ")
    return [
      Table.Cell(question.name), Table.Cell(half.rawValue),
      Self.share(hits, of: hits + falseAlarms), Self.share(hits, of: hits + misses),
      Self.share(2 * hits, of: 2 * hits + falseAlarms + misses),
      Table.Cell("\(hits)"), Table.Cell("\(falseAlarms)"), Table.Cell("\(misses)"),
      Table.Cell(half == .all ? question.target : ""), Table.Cell(half == .all ? rules : ""),
    ]
  }

  private static func share(_ part: Int, of whole: Int) -> Table.Cell {
    guard whole > 0 else { return "–" }
    let hundredths = (part * 100 + whole / 2) / whole
    return Table.Cell(hundredths < 100 ? ".\(hundredths < 10 ? "0" : "")\(hundredths)" : "1.0")
  }
}
