public import BacklogModel
import Source

extension BacklogExport {
  /// The ranked backlog as one Markdown document: horizons, ranks, reasons and the inbox.
  ///
  /// Links lead to the files of the items.
  ///
  /// - Parameter folder: where the document will stand, from the root; otherwise beside `order.md`,
  ///   as the links in the owner's reasons expect.
  public static func markdown(_ backlog: Backlog, in folder: String? = nil) -> [UInt8] {
    let folder = folder ?? backlog.configuration.path(of: "")
    let prose = OrderProse(backlog.order)
    var parts = ["# " + MarkdownText.escaped(backlog.configuration.siteTitle)]
    if let introduction = prose.introduction {
      parts += [MarkdownText.withoutTitle(harmless(introduction))].filter { !$0.isEmpty }
    }
    let listing = Listing(of: backlog)
    for section in listing.sections {
      parts.append("## " + MarkdownText.escaped(heading(of: section.kind)))
      if case .horizon(let name?) = section.kind, let text = prose.below(name) {
        parts.append(MarkdownText.trimmed(harmless(text)))
      }
      parts.append(
        MarkdownText.trimmed(
          section.items.map { entry(for: $0, in: backlog, from: folder) }.joined(separator: "\n")))
    }
    if !listing.toAccept.isEmpty {
      parts.append("## To accept")
      parts.append(
        listing.toAccept.map { "- " + link(to: $0, from: folder) }.joined(separator: "\n"))
    }
    return Array((parts.joined(separator: "\n\n") + "\n").utf8)
  }

  private static func harmless(_ prose: String) -> String {
    prose.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(MarkdownText.harmless).joined(separator: "\n")
  }

  private static func heading(of kind: Listing.Section.Kind) -> String {
    switch kind {
    case .horizon(let name): name ?? "Ranked"
    case .parked(let name): name
    case .inbox: "Inbox"
    case .epics: "Epics"
    case .closed: "Closed"
    case .broken: "Files that could not be read"
    }
  }

  private static func entry(
    for item: Item, in backlog: Backlog, from folder: String
  ) -> String {
    let place = backlog.ranking.place(of: item)
    let marker = place?.rank.map { "\($0). " } ?? "- "
    let facts = [item.type, item.status ?? "", item.fields.text(of: "estimate") ?? ""]
      .filter { !$0.isEmpty }.map(MarkdownText.escaped)
    let words = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
    let line = marker + link(to: item, from: folder) + words
    guard let reason = place?.reason, !reason.isEmpty else { return line }
    let indent = String(repeating: " ", count: marker.utf8.count)
    let lines = reason.split(separator: "\n", omittingEmptySubsequences: false)
    return "\(line)\n\n"
      + lines.map { $0.isEmpty ? "\n" : indent + MarkdownText.harmless($0) + "\n" }.joined()
  }

  private static func link(to item: Item, from folder: String) -> String {
    let way = MarkdownText.destination(item.path.way(from: folder))
    return "[\(MarkdownText.escaped(item.name))](\(way)) " + MarkdownText.escaped(item.title)
  }
}
