import BacklogModel
import FrontMatter
import Reporting
import Source

/// Items as tables for other programs.
enum ItemExport {
  private static let columns = [
    "rank", "horizon", "id", "title", "type", "status", "stage", "estimate", "ready", "epic",
    "goal",
    "persona", "moscow", "assignee", "labels", "depends", "sprint", "criteria_total",
    "criteria_done", "reason", "path",
  ]

  /// The items as comma-separated values with a heading row.
  static func csv(_ items: [Item], of backlog: Backlog) -> String {
    CSV.row(columns) + items.map { CSV.row(cells($0, in: backlog)) }.joined()
  }

  /// The items as a Markdown table for each section.
  static func markdownTable(_ listing: Listing, of backlog: Backlog) -> String {
    let shown = ["rank", "id", "title", "type", "status", "estimate", "ready"]
    let indices = shown.compactMap { columns.firstIndex(of: $0) }
    return listing.sections.map { section in
      let head = MarkdownCell.row(shown) + "|" + String(repeating: " --- |", count: shown.count)
      let rows = section.items.map { item in
        let cells = cells(item, in: backlog)
        return MarkdownCell.row(indices.map { cells[$0] })
      }
      return "## \(MarkdownCell.escaped(section.title))\n\n\(head)\n\(rows.joined())"
    }.joined(separator: "\n")
  }

  private static func cells(_ item: Item, in backlog: Backlog) -> [String] {
    let place = backlog.ranking.place(of: item)
    let progress = item.criteriaProgress
    func texts(_ key: String) -> String { item.fields.texts(of: key).joined(separator: " ") }
    return [
      backlog.ranking.rank(of: item).map(String.init) ?? "", place?.horizon ?? "", item.name,
      item.title, item.type, item.status ?? "", item.stage.rawValue, texts("estimate"),
      backlog.readiness(of: item).isReady ? "yes" : "no", texts("epic"), texts("goal"),
      texts("persona"), texts("moscow"), texts("assignee"), texts("labels"), texts("depends"),
      texts("sprint"), String(progress.total), progress.done.map(String.init) ?? "",
      place?.reasonInWords ?? "", item.path,
    ]
  }
}
