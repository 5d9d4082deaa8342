import Markdown
import Source

/// A table whose header names the parts of a story: `| As a | I want | So that |`.
struct StoryTable {
  private let columns: [StoryGrammar.Part?]

  /// Looks at the header of a table; `nil` if it does not name role and means.
  init?(_ table: Block, of file: SourceFile, _ grammar: StoryGrammar) {
    guard let header = table.children.first(where: { $0.kind == .row(isHeader: true) }) else {
      return nil
    }
    columns = header.children.map { cell in
      let text = PlainText(file.bytes, in: cell.range)
      guard !text.bytes.isEmpty, let match = grammar.opener(in: text.bytes, at: 0) else {
        return nil
      }
      let isWhole = text.part(match.end..<text.bytes.count) == nil
      return isWhole ? match.opener.part : nil
    }
    guard columns.contains(.role), columns.contains(.means) else { return nil }
  }

  /// The story in a row.
  func story(in row: Block, of file: SourceFile, under heading: String?) -> Story? {
    var draft = StoryDraft()
    for (cell, column) in zip(row.children, columns) {
      guard let column else { continue }
      let text = PlainText(file.bytes, in: cell.range)
      draft.set(column, to: text.part(0..<text.bytes.count))
    }
    draft.heading = heading
    draft.mayLackParts = true
    draft.start = [draft.role, draft.means, draft.benefit]
      .compactMap { $0?.range.lowerBound }.min()
    return draft.story
  }
}
