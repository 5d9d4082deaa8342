public import Source

extension Order {
  /// The edits that bring titles and links up to date; reasons and everything else stay.
  ///
  /// A bare ID becomes a link. Text after a bare ID, or after a title that is up to date, is never
  /// thrown away: only the text between a link and its dash is a title.
  /// Neither is one in whose place a reason may stand, unless it is asked for.
  /// - Parameters:
  ///   - listings: where the items are and what they are called; others stay as they are.
  ///   - replacesDoubtful: whether a title goes that may hold a reason.
  public func refreshing(
    _ listings: [Identifier: OrderListing], replacesDoubtful: Bool = false
  ) -> [TextEdit] {
    guard isReadable else { return [] }
    return entries.flatMap { entry in
      listings[entry.id].map { edits(of: entry, for: $0, replacesDoubtful) } ?? []
    }
  }

  /// The entries whose titles are out of date and stay, since a reason may stand in their place.
  public func doubtfulTitles(_ listings: [Identifier: OrderListing]) -> [OrderEntry] {
    guard isReadable else { return [] }
    return entries.filter { entry in
      guard entry.destination != nil, entry.mayHoldReason, let listing = listings[entry.id] else {
        return false
      }
      return !OrderEntry.title(entry.title, startsWith: listing.writtenTitle)
    }
  }

  private func edits(
    of entry: OrderEntry, for listing: OrderListing, _ replacesDoubtful: Bool
  ) -> [TextEdit] {
    let title = listing.writtenTitle
    guard let destination = entry.destination, let range = entry.destinationRange else {
      return linking(entry, listing: listing)
    }
    var edits: [TextEdit] = []
    if destination != listing.path {
      edits.append(TextEdit(range, with: OrderDestination.written(listing.path)))
    }
    if !OrderEntry.title(entry.title, startsWith: title),
      replacesDoubtful || !entry.mayHoldReason
    {
      let start = entry.linkRange.upperBound
      edits.append(TextEdit(start..<entry.titleRange.upperBound, with: " " + title))
    }
    return edits
  }

  private func linking(_ entry: OrderEntry, listing: OrderListing) -> [TextEdit] {
    let title = listing.writtenTitle
    let isKept = OrderEntry.title(entry.title, startsWith: title) && !entry.title.isEmpty
    let text = isKept || title.isEmpty ? entry.title : title
    let rest = isKept || title.isEmpty || entry.title.isEmpty ? "" : " — \(entry.title)"
    let range = entry.linkRange.lowerBound..<entry.titleRange.upperBound
    let new = listing.link(entry.id) + (text.isEmpty ? "" : " ") + text + rest
    return new == file.text(in: range) ? [] : [TextEdit(range, with: new)]
  }
}

extension OrderEntry {
  /// Whether what stands in the place of the title may hold more: a reason after a mark that is none,
  /// or a second link.
  public var mayHoldReason: Bool {
    let marks = [" - ", "—", "–", "--", ": ", "](", "\u{A0}"]
    return marks.contains { title.contains($0) } || [":", "-"].contains(title.prefix(1))
  }

  /// Whether a written title is up to date, perhaps with more words after it.
  static func title(_ written: String, startsWith title: String) -> Bool {
    guard written.hasPrefix(title) else { return false }
    guard let next = written.dropFirst(title.count).first else { return true }
    return !title.isEmpty && !next.isLetter && !next.isNumber
  }
}
