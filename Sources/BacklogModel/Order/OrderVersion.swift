import Source

/// An order as it was at one moment, from which the next version is read and compared quickly.
///
/// Most versions of a long order differ in a few lines. Only what stands between the common
/// beginning and the common end is scanned, by the same scanner: from one line on which the scanner
/// forgets what stood above to another. A test proves that the result is that of reading it whole.
public struct OrderVersion: Sendable {
  /// A line that lists an item.
  struct Entry: Sendable, Hashable {
    let id: Identifier
    let horizon: Horizon?
    /// Where its line begins.
    var offset: Int
    /// Whether the scanner forgets at this line what stood above.
    let isBoundary: Bool
  }

  /// A horizon by what makes it one.
  struct Horizon: Sendable, Hashable {
    let name: String
    let isParked: Bool
  }

  /// A heading that opens a horizon.
  struct Heading: Sendable, Hashable {
    let horizon: Horizon
    var offset: Int
  }

  /// Whether nothing makes the order unreadable.
  public let isReadable: Bool

  /// Whether an item is listed twice; the first entry counts.
  let hasDuplicates: Bool

  /// All entries in the order of the file.
  let entries: [Entry]

  let headings: [Heading]
  let bytes: [UInt8]
  private let parked: Set<String>

  /// The names that it lists, in upper case.
  public var listedNames: Set<String> { Set(entries.map(\.id.canonical)) }

  /// Reads an order as a whole.
  ///
  /// - Parameters:
  ///   - bytes: `order.md`.
  ///   - parkedHorizons: the names of the horizons that the configuration calls parked.
  public init(reading bytes: [UInt8], parkedHorizons: Set<String> = []) {
    self.init(
      Order(reading: SourceFile(path: "order.md", bytes: bytes), parkedHorizons: parkedHorizons),
      parkedHorizons: parkedHorizons)
  }

  /// Takes an order that was read with the same parked horizons.
  public init(_ order: Order, parkedHorizons: Set<String> = []) {
    let part = OrderPart(order, from: 0, inheriting: nil)
    self.init(
      order.file.bytes, parkedHorizons, entries: part.entries, headings: part.headings,
      isReadable: order.isReadable, hasDuplicates: order.entries.contains { $0.isDuplicate })
  }

  init(
    _ bytes: [UInt8], _ parked: Set<String>, entries: [Entry], headings: [Heading],
    isReadable: Bool, hasDuplicates: Bool
  ) {
    self.bytes = bytes
    self.parked = parked
    self.entries = entries
    self.headings = headings
    self.isReadable = isReadable
    self.hasDuplicates = hasDuplicates
  }

  /// The order read as a whole, with everything that a version leaves out.
  public var order: Order {
    Order(reading: SourceFile(path: "order.md", bytes: bytes), parkedHorizons: parked)
  }

  /// Where the link of an item leads; `nil` for a bare ID and for an item that is not listed.
  public func destination(of id: Identifier) -> String? {
    guard let index = entries.firstIndex(where: { $0.id == id }) else { return nil }
    let end = index + 1 < entries.count ? entries[index + 1].offset : bytes.count
    let lines = SourceFile(path: "order.md", bytes: Array(bytes[entries[index].offset..<end]))
    return Order(reading: lines).entry(of: id)?.destination
  }

  /// The entries that count: the first of each item.
  var listed: [Entry] {
    guard hasDuplicates else { return entries }
    var seen: Set<Identifier> = []
    return entries.filter { seen.insert($0.id).inserted }
  }

  /// Reads another version, as `init(reading:parkedHorizons:)` does.
  ///
  /// Where an entry moved far, it is read in two steps with little between the common ends: without
  /// the entry at its old place, or with it at its new one, and then the new version.
  public func next(_ new: [UInt8]) -> OrderVersion {
    guard let step = OrderStep(from: bytes, to: new).bytes else { return nextAtOnce(new) }
    return nextAtOnce(step).nextAtOnce(new)
  }

  private func nextAtOnce(_ new: [UInt8]) -> OrderVersion {
    let ends = CommonEnds(bytes, new)
    let start = boundary(closingBefore: ends.prefix)
    let end = boundary(behind: bytes.count - ends.suffix)
    guard let part = part(of: new, from: start, to: end) else {
      return OrderVersion(reading: new, parkedHorizons: parked)
    }
    guard let end, part.lastHorizon != horizon(at: end), !isHeading(at: end) else {
      return joined(part, to: new, from: start, to: end)
    }
    // The entries behind it stand under another heading now: up to the next one.
    let heading = headings[headings.firstIndex(atOrBehind: end, \.offset)...].first?.offset
    guard let longer = self.part(of: new, from: start, to: heading) else {
      return OrderVersion(reading: new, parkedHorizons: parked)
    }
    return joined(longer, to: new, from: start, to: heading)
  }

  /// Scans a part of a new version; `nil` if it makes the order unreadable.
  ///
  /// - Parameters:
  ///   - start: where it begins, in both versions.
  ///   - end: where it ends in this version; `nil` for its end.
  private func part(of new: [UInt8], from start: Int, to end: Int?) -> OrderPart? {
    guard isReadable, new.count <= Order.largestSize else { return nil }
    let newEnd = end.map { $0 + new.count - bytes.count } ?? new.count
    let file = SourceFile(path: "order.md", bytes: Array(new[start..<newEnd]))
    let order = Order(reading: file, parkedHorizons: parked)
    guard order.isReadable else { return nil }
    return OrderPart(order, from: start, inheriting: horizon(at: start))
  }

  /// The version in which a part takes the place of ours.
  private func joined(
    _ part: OrderPart, to new: [UInt8], from start: Int, to end: Int?
  ) -> OrderVersion {
    let shift = new.count - bytes.count
    var (entries, headings) = (entries, headings)
    let first = entries.firstIndex(atOrBehind: start, \.offset)
    let last = end.map { entries.firstIndex(atOrBehind: $0, \.offset) } ?? entries.count
    if shift != 0 { for index in last..<entries.count { entries[index].offset += shift } }
    entries.replaceSubrange(first..<last, with: part.entries)
    let firstHeading = headings.firstIndex(atOrBehind: start, \.offset)
    let lastHeading = end.map { headings.firstIndex(atOrBehind: $0, \.offset) } ?? headings.count
    for index in lastHeading..<headings.count { headings[index].offset += shift }
    headings.replaceSubrange(firstHeading..<lastHeading, with: part.headings)
    guard entries.count <= Order.mostEntries else {
      return OrderVersion(reading: new, parkedHorizons: parked)
    }
    let kept = [entries[..<first], entries[(first + part.entries.count)...]]
    return OrderVersion(
      new, parked, entries: entries, headings: headings, isReadable: true,
      hasDuplicates: hasDuplicates
        ? Set(entries.map(\.id)).count < entries.count
        : part.repeats(anyOf: kept, inPlaceOf: self.entries[first..<last]))
  }
}

// Where the scanner forgets what stood above.
extension OrderVersion {
  /// The last boundary whose whole line stands before an offset; the beginning if there is none.
  private func boundary(closingBefore offset: Int) -> Int {
    let before = entries[..<entries.firstIndex(atOrBehind: offset, \.offset)]
    // The line of the last one may reach beyond the offset; that of the one above it does not.
    let found = before.reversed().lazy.filter(\.isBoundary).prefix(2).map(\.offset)
    return found.count == 2 ? found.min() ?? 0 : 0
  }

  /// The first boundary behind an offset; `nil` if there is none.
  private func boundary(behind offset: Int) -> Int? {
    let entry = entries[entries.firstIndex(atOrBehind: offset + 1, \.offset)...]
      .first { $0.isBoundary }
    let heading = headings[headings.firstIndex(atOrBehind: offset + 1, \.offset)...].first
    return [entry?.offset, heading?.offset].compactMap { $0 }.min()
  }

  private func isHeading(at offset: Int) -> Bool {
    let index = headings.firstIndex(atOrBehind: offset, \.offset)
    return index < headings.count && headings[index].offset == offset
  }

  /// The horizon that is open before an offset; `nil` above the first.
  private func horizon(at offset: Int) -> Horizon? {
    let next = headings.firstIndex(atOrBehind: offset, \.offset)
    return next == 0 ? nil : headings[next - 1].horizon
  }
}
