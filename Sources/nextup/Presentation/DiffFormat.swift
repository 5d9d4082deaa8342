import ArgumentParser
import BacklogModel
import Reporting
import Source

/// The forms in which `diff` shows changes.
enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown

  /// The changes in this form; as text and Markdown nothing changed is one line or none.
  func render(
    _ difference: BacklogDifference, of comparison: Comparison, style: Style
  ) -> [UInt8] {
    switch self {
    case .text: return Array(text(difference, style).utf8)
    case .markdown: return Array(MarkdownDifference(difference).text().utf8)
    case .json:
      let document = JSON.object([
        ("version", 1), ("kind", "diff"), ("from", .string(comparison.from)),
        ("to", .string(comparison.to)), ("moves", difference.movesJSON),
        ("changes", difference.changesJSON),
      ])
      return document.encoded() + [UInt8(ascii: "\n")]
    }
  }

  private func text(_ difference: BacklogDifference, _ style: Style) -> String {
    let words = DifferenceWords(difference)
    var text = ""
    if !difference.moves.isEmpty {
      text += style.paint("Order", .bold) + "\n"
      for move in difference.moves {
        let title = difference.item(move.id).map { "  \($0.title)" } ?? ""
        text += line("  ", move.id.text, " \(words.words(for: move))\(title)", style)
      }
    }
    guard !difference.changes.isEmpty else { return text }
    text += (text.isEmpty ? "" : "\n") + style.paint("Items", .bold) + "\n"
    for (id, title, changes) in words.changesByItem {
      let first = changes[0].kind
      let isWhole = first == .created || first == .removed
      text += line(
        "  ", id, isWhole ? " \(first == .created ? "new" : "removed")  \(title)" : "  \(title)",
        style)
      for change in changes where !isWhole {
        text += TerminalText.sanitized("    \(DifferenceWords.words(for: change))") + "\n"
      }
    }
    return text
  }

  private func line(_ indent: String, _ id: String, _ rest: String, _ style: Style) -> String {
    indent + style.paint(TerminalText.sanitized(id), .blue) + TerminalText.sanitized(rest) + "\n"
  }
}
