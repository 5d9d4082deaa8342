import ArgumentParser
import BacklogModel
import Reporting
import Site
import Source

/// The forms in which `list` shows items.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, csv, markdown

  /// The items in this form.
  func render(_ listing: Listing, of backlog: Backlog, style: Style) async -> [UInt8] {
    switch self {
    case .text:
      Array(ListTable(listing, of: backlog).text(width: Terminal.width, style: style).utf8)
    case .json:
      await json(listing, of: backlog).joined(
        by: ",", from: "{\"items\":[", to: "],\"kind\":\"list\",\"version\":1}\n")
    case .jsonl: await json(listing, of: backlog).map { $0 + "\n".utf8 }.joined()
    case .csv: BacklogExport.csv(listing.items, of: backlog)
    case .markdown: Array(MarkdownListing(listing: listing, backlog: backlog).text().utf8)
    }
  }

  /// Each item as JSON on one line, made on all cores.
  private func json(_ listing: Listing, of backlog: Backlog) async -> [[UInt8]] {
    await Parallel.map(listing.items) { backlog.json(of: $0).encoded() }
  }
}
