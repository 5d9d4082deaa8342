import BacklogModel
import Reporting

/// The backlog as `nextup list --format markdown` prints it: a table for each section.
struct MarkdownListing {
  private static let columns = ["rank", "id", "title", "type", "status", "estimate", "ready"]

  let listing: Listing
  let backlog: Backlog

  /// The tables, each under its heading.
  func text() -> String {
    let rule = "|" + String(repeating: " --- |", count: Self.columns.count)
    return listing.sections.map { section in
      let rows = section.items.map { MarkdownCell.row(cells($0)) }.joined()
      let head = MarkdownCell.row(Self.columns) + rule
      return "## \(MarkdownCell.escaped(section.title))\n\n\(head)\n\(rows)"
    }.joined(separator: "\n")
  }

  private func cells(_ item: Item) -> [String] {
    [
      backlog.ranking.rank(of: item).map(String.init) ?? "", item.name, item.title, item.type,
      item.status ?? "", item.fields.text(of: "estimate") ?? "",
      backlog.readyWord(of: item),
    ]
  }
}
