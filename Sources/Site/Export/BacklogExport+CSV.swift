public import BacklogModel
import Reporting
import Source

extension BacklogExport {
  /// Items as comma-separated values (RFC 4180) in UTF-8: a row of names, then one row an item.
  ///
  /// Text that a spreadsheet would run as a formula is made harmless.
  public static func csv(_ items: [Item], of backlog: Backlog) -> [UInt8] {
    let rows = [columns.map(\.name)] + items.map { item in columns.map { $0.text(item, backlog) } }
    return Array(rows.map(CSV.row).joined().utf8)
  }

  /// A column: its name and the text of an item in it.
  private struct Column: Sendable {
    let name: String
    let text: @Sendable (Item, Backlog) -> String

    init(_ name: String, _ text: @escaping @Sendable (Item, Backlog) -> String) {
      self.name = name
      self.text = text
    }

    /// The column of a key of the front matter; commas part the values of lists.
    static func key(_ key: String) -> Column {
      Column(key.split(separator: "-").joined(separator: "_")) { item, _ in
        item.fields.texts(of: key).joined(separator: ", ")
      }
    }
  }

  private static let columns: [Column] = [
    Column("rank") { $1.ranking.place(of: $0)?.rank.map { "\($0)" } ?? "" },
    Column("horizon") { $1.ranking.place(of: $0)?.horizon ?? "" },
    Column("id") { item, _ in item.name },
    Column("title") { item, _ in item.title },
    Column("type") { item, _ in item.type },
    Column("status") { item, _ in item.status ?? "" },
    Column("stage") { item, _ in item.stage.rawValue },
    Column("ready") { $1.readyWord(of: $0) },
    Column("missing") { item, backlog in
      backlog.readyWord(of: item) == "no"
        ? backlog.readiness(of: item).missing.joined(separator: ", ") : ""
    },
    .key("estimate"), .key("moscow"), .key("epic"), .key("goal"), .key("persona"),
    .key("sprint"), .key("depends"), .key("assignee"), .key("labels"), .key("severity"),
    .key("business-severity"),
    Column("criteria_done") { item, _ in item.criteriaProgress.done.map { "\($0)" } ?? "" },
    Column("criteria_total") { item, _ in "\(item.criteriaProgress.total)" },
    Column("reason") { $1.ranking.place(of: $0)?.reasonInWords ?? "" },
    Column("path") { item, _ in item.path },
  ]
}
