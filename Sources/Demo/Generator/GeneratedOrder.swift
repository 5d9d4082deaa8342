/// The order of a generated backlog: entries of which only the lines are kept.
struct GeneratedOrder {
  /// One ranked item.
  struct Entry {
    /// Its index among the items.
    let item: Int

    /// Its line, with the line end.
    let line: [UInt8]
  }

  /// Where the file stands.
  static let path = "backlog/order.md"

  /// The entries, the first rank first.
  private(set) var entries: [Entry] = []

  /// Ranks an item last.
  mutating func append(_ entry: Entry) { entries.append(entry) }

  /// Moves an entry from one rank to another, both from 0.
  mutating func move(from: Int, to: Int) {
    entries.insert(entries.remove(at: from), at: to)
  }

  /// Removes the entries of some items.
  mutating func sweep(where isClosed: (Int) -> Bool) {
    entries.removeAll { isClosed($0.item) }
  }

  /// The whole file: the first 20 entries are for now, the next 80 come next.
  var bytes: [UInt8] {
    var bytes = Array("# Product backlog\n\nWhy this order: value first, then risk.\n".utf8)
    bytes.reserveCapacity(bytes.count + entries.count * 96)
    for (horizon, range) in [("Now", 0..<20), ("Next", 20..<100), ("Later", 100..<Int.max)] {
      bytes += "\n## \(horizon)\n".utf8
      let listed = entries[range.clamped(to: entries.indices)]
      if !listed.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      for entry in listed { bytes += entry.line }
    }
    return bytes
  }
}
