import BacklogModel
import Reporting

/// The changes of a backlog as Markdown, for a comment on a pull request.
///
/// Nothing that a title, an ID or a criterion says becomes mark-up, a mention of somebody or a
/// reference to an issue.
struct MarkdownDifference {
  /// How many rows a table has; a comment on GitHub has room for 65,536 characters.
  static let limit = 100

  private let difference: BacklogDifference
  private let words: DifferenceWords

  init(_ difference: BacklogDifference) {
    self.difference = difference
    words = DifferenceWords(difference)
  }

  /// A heading with the counts, a table of the order and a table of the items.
  func text() -> String {
    var text = "### Backlog: \(words.summary)\n"
    let moves = difference.moves.map { move in
      let title = difference.item(move.id)?.title ?? ""
      return row([move.id.text, title], last: Self.escaped(words.words(for: move)))
    }
    text += table(["item", "title", "order"], moves)
    let changes = words.changesByItem.map { id, title, changes in
      let lines = changes.map { Self.escaped(DifferenceWords.words(for: $0)) }
      return row([id, title], last: lines.joined(separator: "<br>"))
    }
    return text + table(["item", "title", "change"], changes)
  }

  private func table(_ heads: [String], _ rows: [String]) -> String {
    guard !rows.isEmpty else { return "" }
    var text = "\n" + MarkdownCell.row(heads) + "|---|---|---|\n"
    text += rows.prefix(Self.limit).joined()
    if rows.count > Self.limit {
      text += "\n\(rows.count - Self.limit) more: run `nextup diff` to see them all.\n"
    }
    return text
  }

  /// A row of cells with text and a last one with Markdown.
  private func row(_ cells: [String], last: String) -> String {
    "| " + (cells.map(Self.escaped) + [last]).joined(separator: " | ") + " |\n"
  }

  /// The longest cell, in characters.
  private static let longestCell = 300

  /// A text that shows as it is.
  ///
  /// Behind `@` and `#` stands a zero-width space, as no backslash keeps a forge from reading a
  /// mention or a reference.
  static func escaped(_ text: String) -> String {
    let short = text.count > longestCell ? text.prefix(longestCell - 1) + "…" : text
    return MarkdownCell.escaped(short).replacing("@", with: "@\u{200B}")
      .replacing("#", with: "#\u{200B}")
  }
}
