import ArgumentParser
import BacklogModel
import Reporting
import Source

/// The forms in which `list` shows items.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, csv, markdown

  /// The items in this form.
  func render(_ listing: Listing, of backlog: Backlog, style: Style) -> [UInt8] {
    switch self {
    case .text:
      Array(ListTable(listing, of: backlog).text(width: Terminal.width, style: style).utf8)
    case .json: json(listing, of: backlog)
    case .jsonl:
      listing.items.flatMap { backlog.json(of: $0).encoded() + [UInt8(ascii: "\n")] }
    case .csv: Array(ItemExport.csv(listing.items, of: backlog).utf8)
    case .markdown: Array(ItemExport.markdownTable(listing, of: backlog).utf8)
    }
  }

  private func json(_ listing: Listing, of backlog: Backlog) -> [UInt8] {
    JSON.object([
      ("items", .array(listing.items.map { backlog.json(of: $0) })), ("kind", "list"),
      ("version", 1),
    ]).encoded() + [UInt8(ascii: "\n")]
  }
}
