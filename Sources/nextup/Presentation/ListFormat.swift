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
      await Self.joined(
        json(listing, of: backlog), by: ",", from: "{\"items\":[",
        to: "],\"kind\":\"list\",\"version\":1}\n")
    case .jsonl: await Self.joined(json(listing, of: backlog).map { $0 + "\n".utf8 })
    case .csv: BacklogExport.csv(listing.items, of: backlog)
    case .markdown: Array(MarkdownListing(listing: listing, backlog: backlog).text().utf8)
    }
  }

  private static func joined(
    _ pieces: [[UInt8]], by separator: String = "", from start: String = "", to end: String = ""
  ) -> [UInt8] {
    var bytes = Array(start.utf8)
    bytes.reserveCapacity(pieces.reduce(64) { $0 + $1.count + 1 })
    for (index, piece) in pieces.enumerated() {
      if index > 0 { bytes += separator.utf8 }
      bytes += piece
    }
    return bytes + end.utf8
  }

  /// Each item as JSON on one line, made on all cores.
  private func json(_ listing: Listing, of backlog: Backlog) async -> [[UInt8]] {
    await Parallel.map(listing.items) { backlog.json(of: $0).encoded() }
  }
}
