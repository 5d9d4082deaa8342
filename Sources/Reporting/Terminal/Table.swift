/// A table for a terminal, fitted to its width.
public struct Table: Sendable {
  /// On which side the cells of a column stand.
  public enum Alignment: Sendable, Hashable {
    /// On the left.
    case leading
    /// On the right, for numbers.
    case trailing
  }

  /// A column.
  public struct Column: Sendable, Hashable {
    /// The text above it.
    public let heading: String

    /// On which side its cells stand.
    public let alignment: Alignment

    /// Whether it shrinks before all others.
    public let isFlexible: Bool

    /// Makes a column.
    public init(_ heading: String, alignment: Alignment = .leading, isFlexible: Bool = false) {
      self.heading = heading
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  /// A cell: a text and how it looks.
  public struct Cell: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The text; controls in it are made visible.
    public let text: String

    /// How it looks in colour.
    public let look: Style.Look?

    /// Makes a cell.
    public init(_ text: String, _ look: Style.Look? = nil) {
      self.text = TerminalText.sanitized(text)
      self.look = look
    }

    /// Makes a plain cell.
    public init(stringLiteral text: String) { self.init(text) }
  }

  private let columns: [Column]
  private var rows: [[Cell]] = []

  /// Makes a table without rows.
  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; cells beyond the columns are left out, missing ones empty.
  public mutating func append(_ cells: [Cell]) { rows.append(cells) }

  /// The lines of the table with its headings, each with a line end and no blanks before it.
  ///
  /// - Parameters:
  ///   - width: the cells of a line; `nil` to leave every text whole.
  ///   - style: whether to colour.
  public func lines(width: Int?, style: Style = Style(isColored: false)) -> String {
    let headings = columns.map { Cell($0.heading, .bold) }
    let all = [headings] + rows
    let widths = TableLayout.fitted(naturalWidths(of: all), columns: columns, into: width)
    return all.map { line($0, widths: widths, style: style) + "\n" }.joined()
  }

  private func naturalWidths(of rows: [[Cell]]) -> [Int] {
    var widths = columns.map { _ in 0 }
    for row in rows {
      for (index, cell) in row.prefix(columns.count).enumerated() {
        widths[index] = max(widths[index], TerminalText.width(of: cell.text))
      }
    }
    return widths
  }

  private func line(_ row: [Cell], widths: [Int], style: Style) -> String {
    var line = ""
    var blanks = 0
    for (index, column) in columns.enumerated() {
      let cell = index < row.count ? row[index] : ""
      let text = TerminalText.truncated(cell.text, to: widths[index])
      let rest = widths[index] - TerminalText.width(of: text)
      let before = column.alignment == .trailing ? rest : 0
      blanks += before
      if !text.isEmpty {
        line += String(repeating: " ", count: blanks) + style.paint(text, cell.look)
        blanks = 0
      }
      blanks += rest - before + TableLayout.gap
    }
    return line
  }
}
