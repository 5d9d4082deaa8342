/// A source line as a terminal shows it, with carets under a part of it.
///
/// Tabs are expanded to every fourth cell, control characters made visible, and a line that is too
/// long is cut to a window around the carets.
struct SourceExcerpt {
  /// A character of the line in its place.
  private struct Piece {
    let text: String
    let bytes: Range<Int>
    let cells: Range<Int>
  }

  /// The line, or the window of it.
  let text: String

  /// The blanks under the line before the carets.
  let margin: String

  /// The carets: one for each cell of the marked part, and at least one.
  let caret: String

  /// Lays out a line.
  ///
  /// - Parameters:
  ///   - line: the line without its line end.
  ///   - marked: the bytes to mark; offsets from 0, may be empty or reach beyond the line.
  ///   - width: the cells that there are; fewer than 20 count as 20.
  init(of line: String, marking marked: Range<Int>, width: Int) {
    let pieces = SourceExcerpt.pieces(of: line)
    let total = pieces.last?.cells.upperBound ?? 0
    let start = pieces.first { $0.bytes.upperBound > marked.lowerBound }?.cells.lowerBound ?? total
    let end = pieces.last { $0.bytes.lowerBound < marked.upperBound }?.cells.upperBound ?? 0
    let carets = start..<max(start + 1, end)
    let window = SourceExcerpt.window(
      around: carets, total: max(total, start + 1), width: max(width, 20))
    let isCutLeft = window.lowerBound > 0
    let isCutRight = window.upperBound < total
    let shown =
      (window.lowerBound + (isCutLeft ? 1 : 0))..<(window.upperBound - (isCutRight ? 1 : 0))
    text =
      (isCutLeft ? "…" : "") + SourceExcerpt.text(of: pieces, in: shown) + (isCutRight ? "…" : "")
    let visible = carets.clamped(to: shown)
    margin = String(repeating: " ", count: max(0, visible.lowerBound - window.lowerBound))
    caret = String(repeating: "^", count: max(1, visible.count))
  }

  private static func pieces(of line: String) -> [Piece] {
    var pieces: [Piece] = []
    var byte = 0
    var cell = 0
    for character in line {
      let text =
        character == "\t"
        ? String(repeating: " ", count: 4 - cell % 4)
        : shown(character, after: pieces)
      let nextByte = byte + character.utf8.count
      let nextCell = cell + TerminalText.width(of: text)
      pieces.append(Piece(text: text, bytes: byte..<nextByte, cells: cell..<nextCell))
      (byte, cell) = (nextByte, nextCell)
    }
    return pieces
  }

  /// A character as it is shown; `#[` and `##vso[` are parted, for a runner takes `##[` and those
  /// anywhere in a line for a command.
  private static func shown(_ character: Character, after pieces: [Piece]) -> String {
    if character == "[" {
      let before = pieces.suffix(5).map(\.text).joined().lowercased()
      if before.hasSuffix("#") || before == "##vso" { return "⟦" }
    }
    return TerminalText.sanitized(String(character))
  }

  /// The cells to show: all, or as many as fit with a third of them before the carets.
  private static func window(around carets: Range<Int>, total: Int, width: Int) -> Range<Int> {
    guard total > width else { return 0..<total }
    let left = min(max(0, carets.lowerBound - width / 3), total - width)
    return left..<(left + width)
  }

  /// The pieces inside of some cells; blanks take the place of a wide one that is cut.
  private static func text(of pieces: [Piece], in cells: Range<Int>) -> String {
    var text = ""
    for piece in pieces where piece.cells.overlaps(cells) || cells.contains(piece.cells.lowerBound)
    {
      let part = piece.cells.clamped(to: cells)
      text += part == piece.cells ? piece.text : String(repeating: " ", count: part.count)
    }
    return text
  }
}
