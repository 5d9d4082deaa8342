import Markdown
public import Source

/// The ranking of a backlog, as `order.md` says it.
///
/// One line scanner reads it; in every file without a defect other than a duplicate, CommonMark
/// shows the same numbered list. An order that is not readable lists nothing that may be relied on.
public struct Order: Sendable, Hashable {
  /// The largest order, in bytes.
  public static let largestSize = 1 << 20

  /// The longest line that is ever read, in bytes.
  public static let longestLine = TextLimits.longestLine

  /// The largest number of entries.
  public static let mostEntries = 16_000

  /// The file that was read.
  public let file: SourceFile

  /// The horizons, in the order of the file.
  public let horizons: [OrderHorizon]

  /// All entries in the order of the file, duplicates included.
  public let entries: [OrderEntry]

  /// Runs of lines that are neither entry, reason nor horizon, without blank lines around them.
  public let prose: [ByteRange]

  /// What is wrong, in the order of the file.
  public let defects: [Defect]

  /// Whether nothing makes the order unreadable (`order/syntax`, `item/limit`).
  public let isReadable: Bool

  /// The names of the parked horizons, as keys.
  let parked: Set<String>

  /// The longest line that was read, in bytes.
  let longestLine: Int

  /// The index into `entries` of the entry of each item that counts.
  private let indices: [Identifier: Int]

  /// Reads an order.
  ///
  /// - Parameters:
  ///   - file: `order.md`; any bytes at all.
  ///   - parkedHorizons: the names of the horizons that the configuration calls parked; blanks and
  ///     ASCII case do not matter.
  ///   - longestLine: the longest line that is read, in bytes.
  public init(
    reading file: SourceFile, parkedHorizons: Set<String> = [],
    longestLine: Int = Order.longestLine
  ) {
    self.file = file
    self.longestLine = longestLine
    parked = Set(parkedHorizons.map(OrderHorizon.key))
    var scanner = OrderScanner(file, parked: parked, longestLine: longestLine)
    scanner.scan()
    horizons = scanner.horizons
    entries = scanner.entries
    prose = scanner.prose
    indices = scanner.indices
    defects = scanner.defects.sorted { $0.range.lowerBound < $1.range.lowerBound }
    isReadable = !defects.contains { $0.rule == OrderRule.syntax || $0.rule == OrderRule.limit }
  }

  /// What makes it unreadable, as `order.md:5: a code fence makes the order unreadable`; `nil` if
  /// nothing does.
  public var obstacle: String? {
    guard !isReadable, let defect = defects.first(where: \.isFatalToOrder) else { return nil }
    let line = file.position(at: defect.range.lowerBound).line
    return "\(file.path):\(line): \(defect.message)"
  }

  /// The entries that count: the first of each item.
  public var listed: [OrderEntry] { entries.filter { !$0.isDuplicate } }

  /// The entries that have a rank, by rank.
  public var ranked: [OrderEntry] { entries.filter { $0.rank != nil } }

  /// The entry of an item that counts; `nil` if the item is not listed.
  public func entry(of id: Identifier) -> OrderEntry? {
    indices[id].map { entries[$0] }
  }

  /// The horizon of an entry; `nil` above the first horizon.
  public func horizon(of entry: OrderEntry) -> OrderHorizon? {
    entry.horizon.map { horizons[$0] }
  }
}
