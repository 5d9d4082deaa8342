import Source

/// An order as a list of parts, from the start of the file, which counts as a heading, to its end.
struct OrderOutline {
  /// The parts in the order of the file; sections and prose have numbers of this file alone.
  private(set) var parts: [OrderMergePart] = []

  /// The horizons: the name that decides, and which of several of that name it is.
  private(set) var horizons: [HorizonKey] = []

  /// What makes two horizons the same.
  struct HorizonKey: Hashable {
    let name: String
    let repetition: Int
  }

  /// Takes an order apart.
  ///
  /// - Parameter order: an order whose file has no byte order mark and ends with a line end.
  init(of order: Order) {
    var reader = Reader(order)
    reader.read()
    parts = reader.parts
    var counts: [String: Int] = [:]
    horizons = order.horizons.map { horizon in
      let key = OrderHorizon.key(horizon.name)
      counts[key, default: 0] += 1
      return HorizonKey(name: key, repetition: counts[key] ?? 1)
    }
  }

  /// Goes through the lines of an order once.
  private struct Reader {
    private let bytes: [UInt8]
    private let starts: [Int]
    private let entries: [OrderEntry]
    private let headings: [OrderHorizon]
    private(set) var parts: [OrderMergePart] = []
    private var repetitions: [Identifier: Int] = [:]
    private var section = 0
    private var proses = 0

    init(_ order: Order) {
      bytes = order.file.bytes
      starts = bytes.isEmpty ? [] : LineTable(bytes).lines.map(\.lowerBound)
      entries = order.entries
      headings = order.horizons
      parts.reserveCapacity(entries.count + headings.count + 16)
    }

    mutating func read() {
      var line = endOfBlanks(from: 0)
      add(.heading(0), 0..<0, next: line, name: "")
      var entry = 0
      while line < starts.count {
        let lines: Range<Int>
        let key: OrderMergePart.Key
        var name = ""
        if entry < entries.count, entries[entry].lines.lowerBound == line {
          lines = entries[entry].lines
          name = entries[entry].id.text
          let count = repetitions[entries[entry].id] ?? 0
          repetitions[entries[entry].id] = count + 1
          key = .entry(entries[entry].id, repetition: count)
          entry += 1
        } else if section < headings.count, headings[section].line - 1 == line {
          lines = line..<(line + 1)
          name = headings[section].name
          section += 1
          key = .heading(section)
        } else {
          let nextEntry = entry < entries.count ? entries[entry].lines.lowerBound : starts.count
          let nextHeading =
            section < headings.count ? headings[section].line - 1 : starts.count
          lines = line..<endOfProse(from: line, before: min(nextEntry, nextHeading))
          key = .prose(proses)
          proses += 1
        }
        line = endOfBlanks(from: lines.upperBound)
        add(key, lines, next: line, name: name)
      }
      parts.append(
        OrderMergePart(key: .end, section: section, lines: [], gap: [], name: ""))
    }

    private mutating func add(
      _ key: OrderMergePart.Key, _ lines: Range<Int>, next: Int, name: String
    ) {
      let (start, end) = (offset(lines.lowerBound), offset(lines.upperBound))
      parts.append(
        OrderMergePart(
          key: key, section: section, lines: bytes[start..<end], gap: bytes[end..<offset(next)],
          name: name))
    }

    private func offset(_ line: Int) -> Int {
      line < starts.count ? starts[line] : bytes.count
    }

    private func isBlank(_ line: Int) -> Bool {
      bytes[starts[line]..<offset(line + 1)].allSatisfy { $0.isBlank || $0 == 0x0A || $0 == 0x0D }
    }

    private func endOfBlanks(from line: Int) -> Int {
      var line = line
      while line < starts.count, isBlank(line) { line += 1 }
      return line
    }

    /// Prose goes on over blank lines, but does not end with one.
    private func endOfProse(from line: Int, before limit: Int) -> Int {
      var end = limit
      while end > line + 1, isBlank(end - 1) { end -= 1 }
      return end
    }
  }
}
