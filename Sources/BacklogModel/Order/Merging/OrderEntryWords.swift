import Source

/// The lines of an entry in parts that are merged for themselves.
struct OrderEntryWords {
  /// The number and the link or bare ID.
  private let head: ArraySlice<UInt8>
  /// What stands between them and the dash.
  private let title: ArraySlice<UInt8>
  /// The dash with what follows it, and the line end.
  private let remark: ArraySlice<UInt8>
  /// The lines below.
  private let lines: ArraySlice<UInt8>
  private let isLink: Bool

  /// Takes the lines of an entry apart; `nil` where they are not read as one entry alone.
  private init?(_ text: ArraySlice<UInt8>) {
    let bytes = Array(text)
    let order = Order(reading: SourceFile(path: "", bytes: bytes))
    guard order.entries.count == 1, let entry = order.entries.first else { return nil }
    let end = (bytes.firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
    let (link, title) = (entry.linkRange.upperBound, entry.titleRange.upperBound)
    guard link <= title, title <= end else { return nil }
    head = bytes[..<link]
    self.title = bytes[link..<title]
    remark = bytes[title..<end]
    lines = bytes[end...]
    isLink = entry.destination != nil
  }

  /// Merges the lines of an entry.
  ///
  /// A title is what the item says, and `fmt` refreshes it; where both sides changed it, ours is
  /// taken. Behind a bare ID it may be all that somebody wrote.
  static func merged(
    base: ArraySlice<UInt8>, ours: ArraySlice<UInt8>, theirs: ArraySlice<UInt8>
  ) -> MergedLines {
    let whole = MergedLines(base: base, ours: ours, theirs: theirs)
    guard whole.isContested, let old = Self(base), let our = Self(ours), let their = Self(theirs)
    else { return whole }
    func part(_ path: KeyPath<OrderEntryWords, ArraySlice<UInt8>>) -> MergedLines {
      MergedLines(base: old[keyPath: path], ours: our[keyPath: path], theirs: their[keyPath: path])
    }
    let title = part(\.title)
    if title.isContested, !our.isLink || !their.isLink { return whole }
    let start = part(\.head).resolved(for: .ours) + title.resolved(for: .ours)
    let (remark, lines) = (part(\.remark), part(\.lines))
    guard remark.isContested || lines.isContested else {
      return .decided(start + remark.resolved(for: .ours) + lines.resolved(for: .ours))
    }
    return .contested(
      ours: start + remark.resolved(for: .ours) + lines.resolved(for: .ours),
      theirs: start + remark.resolved(for: .theirs) + lines.resolved(for: .theirs))
  }
}
