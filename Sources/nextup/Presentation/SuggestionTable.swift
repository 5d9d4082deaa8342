import BacklogModel
import Reporting
import Source

/// The order of a method as `nextup suggest` prints it, with a bar for each score.
struct SuggestionTable {
  /// The cells of the longest bar.
  private static let longestBar = 16

  /// The parts of a cell, from an eighth to the whole.
  private static let blocks = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

  private let order: MethodOrder

  init(_ order: MethodOrder) { self.order = order }

  /// The whole text; a message where there is nothing to show.
  func text(width: Int?, style: Style) -> String {
    guard !order.sections.isEmpty else { return "No items.\n" }
    var text = "By \(order.method.title): \(order.method.formula). The order stays as it is.\n"
    var lines = table(style).lines(width: width, style: style).split(
      separator: "\n", omittingEmptySubsequences: false)[...]
    if let headings = lines.popFirst() { text += "\n" + headings + "\n" }
    for section in order.sections {
      let count = section.scored.count + section.incomplete.count
      text += "\n" + style.paint(TerminalText.sanitized(section.title), .bold) + "\n"
      text += lines.prefix(count).map { $0 + "\n" }.joined()
      lines = lines.dropFirst(count)
    }
    return text + inversions(style)
  }

  private func table(_ style: Style) -> Table {
    let hasBars = order.method != .moscow
    var columns = [
      Table.Column("#", alignment: .trailing), Table.Column("Rank", alignment: .trailing),
      Table.Column("ID"), Table.Column("Score", alignment: .trailing),
    ]
    if hasBars { columns += [Table.Column("")] }
    if order.method != .moscow { columns += [Table.Column("From")] }
    var table = Table(columns + [Table.Column("Title", isFlexible: true)])
    let most = order.sections.flatMap(\.scored).compactMap { $0.score.value?.approximation }.max()
    for section in order.sections {
      for (index, scored) in section.scored.enumerated() {
        let bar = hasBars ? [Table.Cell(bar(scored, of: most ?? 0), .cyan)] : []
        let from = hasBars ? [Table.Cell(scored.score.calculation, .dim)] : []
        table.append(
          [Table.Cell("\(index + 1)")] + place(of: scored)
            + [Table.Cell(scored.score.words ?? "")] + bar + from + [Table.Cell(scored.item.title)])
      }
      for scored in section.incomplete {
        let middle: [Table.Cell] = hasBars ? ["", Table.Cell(scored.lacks, .dim)] : []
        let title = hasBars ? scored.item.title : "\(scored.item.title) (\(scored.lacks))"
        table.append(["–"] + place(of: scored) + ["–"] + middle + [Table.Cell(title, .dim)])
      }
    }
    return table
  }

  private func place(of scored: ScoredItem) -> [Table.Cell] {
    [
      Table.Cell(scored.rank.map(String.init) ?? "–"), Table.Cell(scored.item.name, .blue),
    ]
  }

  /// A bar as long as the score, to an eighth of a cell; some mark for all that is not zero.
  private func bar(_ scored: ScoredItem, of most: Double) -> String {
    guard let value = scored.score.value?.approximation, value > 0, most > 0 else { return "" }
    let parts = Self.blocks.count - 1
    let eighths = max(1, Int(value / most * Double(Self.longestBar * parts)))
    return String(repeating: Self.blocks[parts], count: eighths / parts)
      + Self.blocks[eighths % parts]
  }

  private func inversions(_ style: Style) -> String {
    let inversions = order.sections.flatMap(\.inversions)
    guard order.sections.contains(where: { !$0.scored.isEmpty }) else {
      return "\nNothing has a complete score by \(order.method.title).\n"
    }
    guard !inversions.isEmpty else { return "\nNothing stands against the order.\n" }
    let lines = inversions.map { inversion in
      let other = inversion.movesBetter ? inversion.worse : inversion.better
      let moved = inversion.moved
      return "  \(name(moved)) stands \(inversion.movesBetter ? "below" : "above") \(name(other))\n"
    }
    return "\n" + style.paint("Against the order", .bold) + "\n" + lines.joined()
  }

  private func name(_ scored: ScoredItem) -> String {
    let rank = scored.rank.map { "\($0). " } ?? ""
    return TerminalText.sanitized("\(rank)\(scored.item.name) (\(scored.score.words ?? "–"))")
  }
}
