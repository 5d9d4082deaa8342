import BacklogModel
import Reporting
import Source

/// The backlog as `nextup list` prints it: a table fitted to the terminal, by horizon.
struct ListTable {
  private let listing: Listing
  private let backlog: Backlog

  init(_ listing: Listing, of backlog: Backlog) {
    self.listing = listing
    self.backlog = backlog
  }

  /// A column of the table, with what it shows of an item.
  private struct Field {
    let column: Table.Column
    /// Columns leave a narrow terminal in this order; those without a number stay.
    let leaves: Int?
    let cell: @Sendable (ListTable) -> (Item) -> Table.Cell

    init(
      _ heading: String, alignment: Table.Alignment = .leading, isFlexible: Bool = false,
      leaves: Int? = nil, cell: @escaping @Sendable (ListTable) -> (Item) -> Table.Cell
    ) {
      column = Table.Column(heading, alignment: alignment, isFlexible: isFlexible)
      self.leaves = leaves
      self.cell = cell
    }
  }

  /// The fewest cells in which a title says anything.
  private static let narrowestTitle = 20

  private static let fields = [
    Field("Rank", alignment: .trailing, cell: { $0.rank }),
    Field("ID", cell: { _ in { Table.Cell($0.name, .blue) } }),
    Field("Type", leaves: 2, cell: { _ in { Table.Cell($0.type) } }),
    Field("Status", leaves: 3, cell: { _ in { Table.Cell($0.status ?? "–") } }),
    Field(
      "Est", alignment: .trailing, leaves: 1,
      cell: { _ in { Table.Cell($0.fields.text(of: "estimate") ?? "") } }),
    Field("Ready", cell: { $0.ready }),
    Field("Criteria", alignment: .trailing, leaves: 0, cell: { $0.criteria }),
    Field(
      "Title", isFlexible: true,
      cell: { _ in { Table.Cell($0.title, $0.isClosed ? .dim : nil) } }),
  ]

  /// The whole text; a message where there is nothing to show.
  func text(width: Int?, style: Style) -> String {
    guard !listing.sections.isEmpty else { return "No items.\n" }
    var text = ""
    var lines = table(width: width).lines(width: width, style: style).split(
      separator: "\n", omittingEmptySubsequences: false)[...]
    if let headings = lines.popFirst() { text += headings + "\n" }
    for section in listing.sections {
      text += "\n" + style.paint(section.title, .bold) + "\n"
      text += lines.prefix(section.items.count).map { $0 + "\n" }.joined()
      lines = lines.dropFirst(section.items.count)
    }
    return text + toAccept(style)
  }

  /// One table for all sections, so that the columns of all of them agree; without columns that
  /// would leave no room for the title.
  private func table(width: Int?) -> Table {
    var fields = Self.fields
    while let width, spaceForTitle(beside: fields, in: width) < Self.narrowestTitle,
      let first = fields.compactMap(\.leaves).min()
    {
      fields.removeAll { $0.leaves == first }
    }
    var table = Table(fields.map(\.column))
    for item in listing.items { table.append(fields.map { $0.cell(self)(item) }) }
    return table
  }

  private func spaceForTitle(beside fields: [Field], in width: Int) -> Int {
    let others = fields.filter { !$0.column.isFlexible }
    return others.reduce(width) { rest, field in
      let widest =
        listing.items.map { TerminalText.width(of: field.cell(self)($0).text) }.max() ?? 0
      return rest - max(widest, TerminalText.width(of: field.column.heading)) - 2
    }
  }

  private func rank(_ item: Item) -> Table.Cell {
    Table.Cell(item.isClosed ? "" : backlog.ranking.rank(of: item).map(String.init) ?? "–")
  }

  private func ready(_ item: Item) -> Table.Cell {
    let word = backlog.readyWord(of: item)
    return Table.Cell(word, ["broken": .red, "yes": .green, "no": .dim][word])
  }

  private func criteria(_ item: Item) -> Table.Cell {
    let progress = item.criteriaProgress
    guard progress.total > 0 else { return "" }
    return Table.Cell((progress.done.map(String.init) ?? "–") + "/\(progress.total)")
  }

  private func toAccept(_ style: Style) -> String {
    guard !listing.toAccept.isEmpty else { return "" }
    let lines = listing.toAccept.map {
      "  " + TerminalText.sanitized("\($0.name)  \($0.title)") + "\n"
    }
    return "\n" + style.paint("To accept", .bold) + "\n" + lines.joined()
  }
}

extension Listing.Section {
  /// The heading above the section.
  var title: String {
    switch kind {
    case .horizon(let name): TerminalText.sanitized(name ?? "Ranked")
    case .parked(let name): TerminalText.sanitized(name) + " (set aside)"
    case .inbox: "Inbox (not ranked)"
    case .epics: "Epics"
    case .closed: "Closed"
    case .broken: "Broken: run 'nextup check'"
    }
  }
}
