public import BacklogModel
import Source

/// The order: the scanner sees what cmark sees, a version read beside another is the same as read
/// whole, and a move changes nothing but the place.
public enum OrderTarget: FuzzTarget {
  /// The name on the command line.
  public static let name = "order"

  /// Reads the bytes, compares with cmark, moves an item and moves it back.
  public static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    let file = SourceFile(path: "order.md", bytes: bytes)
    let order = read(bytes)
    try Places(file: file).demandInside(order.defects)
    for entry in order.entries { try Places(file: file).demandInside(entry.range, "\(entry.id)") }
    try readBeside(order)
    guard order.isReadable else { return }
    if order.defects.allSatisfy({ ShownOrder.harmlessDefects.contains($0.rule) }),
      !hasEscapedLineEnds(bytes), let shown = ShownOrder(file)
    {
      let scanned = ShownOrder(order)
      try demand(scanned == shown, "read \(scanned.lines), cmark shows \(shown.lines)")
    }
    var choices = Choices(bytes)
    guard let entry = choices.one(of: order.listed) else { return }
    let places: [OrderPlacement] =
      [.top, .bottom, .rank(2)] + order.horizons.map { .horizon($0.name, at: .top) }
    try move(entry, of: order, to: choices.one(of: places) ?? .top)
    try remove(entry, of: order)
  }

  /// Whether a backslash ends a line: to cmark the word before it is whole, and to the scanner it is none.
  private static func hasEscapedLineEnds(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains {
      $0 == UInt8(ascii: "\\") && [0x0A, 0x0D].contains($1)
    }
  }

  private static let parked: Set<String> = ["Not now"]

  private static func read(_ bytes: [UInt8]) -> Order {
    Order(reading: SourceFile(path: "order.md", bytes: bytes), parkedHorizons: parked)
  }

  /// Without a run of lines before, and then with it: the audit rests on such versions.
  private static func readBeside(_ order: Order) throws(FuzzFailure) {
    var choices = Choices(order.file.bytes)
    let bytes = order.file.bytes
    let starts = LineTable(bytes).lines.map(\.lowerBound) + [bytes.count]
    let first = choices.below(starts.count)
    let last = min(starts.count - 1, first + choices.below(4))
    let old = read(Array(bytes[..<starts[first]] + bytes[starts[last]...]))
    for (before, after) in [(old, order), (order, old)] {
      let version = OrderVersion(before, parkedHorizons: parked)
      let next = version.next(after.file.bytes)
      try demand(next.digest == after.digest, "beside another version it says something else")
      guard before.isReadable, after.isReadable else { continue }
      let changes = OrderDifference(from: before, to: after).changes
      try demand(next.changes(since: version) == changes, "other changes than \(changes)")
    }
  }

  private static func move(
    _ entry: OrderEntry, of order: Order, to place: OrderPlacement
  ) throws(FuzzFailure) {
    guard let bytes = try? order.moving([entry.id], to: place) else { return }
    let moved = read(bytes)
    try demand(moved.isReadable, "\(entry.id) to \(place) cannot be read")
    try demand(
      moved.textLines.sorted() == order.textLines.sorted(), "\(entry.id) to \(place) lost a line")
    try demand(
      moved.entry(of: entry.id)?.reason == entry.reason, "\(entry.id) to \(place) lost its reason")
    guard let home = order.home(of: entry), let back = try? moved.moving([entry.id], to: home)
    else { return }
    try demand(
      read(back).textLines == order.textLines, "\(entry.id) to \(place) did not come back")
  }

  private static func remove(_ entry: OrderEntry, of order: Order) throws(FuzzFailure) {
    guard let removal = try? order.removing([entry.id]) else { return }
    let rest = read(removal.bytes)
    let expected = order.entries.map(\.id).filter { $0 != entry.id }
    try demand(rest.entries.map(\.id) == expected, "removing \(entry.id) changed other entries")
  }
}

extension Order {
  /// Where an entry has to be moved to in order to stand where it stands: beside a neighbour.
  ///
  /// - Returns: `nil` where prose stands on both sides. A place is named by an entry, and prose
  ///   between two entries belongs to neither: which side of it was meant cannot be said.
  public func home(of entry: OrderEntry) -> OrderPlacement? {
    guard let index = entries.firstIndex(of: entry) else { return nil }
    if index > 0, isJoined(entries[index - 1], entry), !entries[index - 1].isDuplicate {
      return .after(entries[index - 1].id)
    }
    guard index + 1 < entries.count, isJoined(entry, entries[index + 1]),
      !entries[index + 1].isDuplicate
    else { return nil }
    return .before(entries[index + 1].id)
  }

  /// Whether two entries have a horizon in common and nothing but blank lines between them.
  private func isJoined(_ above: OrderEntry, _ below: OrderEntry) -> Bool {
    above.horizon == below.horizon
      && file.bytes[above.range.upperBound..<below.range.lowerBound].allSatisfy {
        [0x09, 0x0A, 0x0D, 0x20].contains($0)
      }
  }

  /// The lines that are not blank, in their order.
  fileprivate var textLines: [[UInt8]] {
    LineTable(file.bytes).lines.map { Array(file.bytes[$0]) }
      .filter { line in !line.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  }
}

extension [[UInt8]] {
  fileprivate func sorted() -> [[UInt8]] { sorted { $0.lexicographicallyPrecedes($1) } }
}
