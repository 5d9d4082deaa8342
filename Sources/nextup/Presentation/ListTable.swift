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

  private static let columns = [
    Table.Column("Rank", alignment: .trailing), Table.Column("ID"), Table.Column("Type"),
    Table.Column("Status"), Table.Column("Est", alignment: .trailing), Table.Column("Ready"),
    Table.Column("Criteria", alignment: .trailing), Table.Column("Title", isFlexible: true),
  ]

  /// The whole text; a message where there is nothing to show.
  func text(width: Int?, style: Style) -> String {
    guard !listing.sections.isEmpty else { return "No items.\n" }
    var text = ""
    var lines = table.lines(width: width, style: style).split(
      separator: "\n", omittingEmptySubsequences: false)[...]
    if let headings = lines.popFirst() { text += headings + "\n" }
    for section in listing.sections {
      text += "\n" + style.paint(section.title, .bold) + "\n"
      text += lines.prefix(section.items.count).map { $0 + "\n" }.joined()
      lines = lines.dropFirst(section.items.count)
    }
    return text + toAccept(style)
  }

  /// One table for all sections, so that the columns of all of them agree.
  private var table: Table {
    var table = Table(Self.columns)
    for item in listing.items { table.append(row(item)) }
    return table
  }

  private func row(_ item: Item) -> [Table.Cell] {
    let rank = backlog.ranking.rank(of: item).map(String.init) ?? "–"
    let estimate = item.fields.text(of: "estimate") ?? ""
    return [
      Table.Cell(item.isClosed ? "" : rank), Table.Cell(item.name, .blue), Table.Cell(item.type),
      Table.Cell(item.status ?? "–"), Table.Cell(estimate), ready(item),
      Table.Cell(criteria(item)), Table.Cell(item.title, item.isClosed ? .dim : nil),
    ]
  }

  private func ready(_ item: Item) -> Table.Cell {
    if item.isBroken { return Table.Cell("broken", .red) }
    guard item.stage <= .ready, !item.isEpic else { return "" }
    return backlog.readiness(of: item).isReady ? Table.Cell("yes", .green) : Table.Cell("no", .dim)
  }

  private func criteria(_ item: Item) -> String {
    let progress = item.criteriaProgress
    guard progress.total > 0 else { return "" }
    return (progress.done.map(String.init) ?? "–") + "/\(progress.total)"
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
