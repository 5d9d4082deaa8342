import Source

/// The lines of a text, with the boxes of its task list apart from their words.
struct TickedLines {
  /// What tells lines with boxes apart: the line with an empty box, and which of several equal ones.
  struct Key: Hashable {
    let line: ArraySlice<UInt8>
    let repetition: Int
  }

  /// The mark in each box: a blank, `x` or `X`.
  private(set) var boxes: [Key: UInt8] = [:]

  private let lines: [(line: ArraySlice<UInt8>, key: Key?, box: Int?)]

  /// Reads the lines of a text.
  init(_ text: ArraySlice<UInt8>) {
    var counter = Counter()
    lines = TickedLines.lines(of: text).map { line in
      guard let box = TickedLines.box(in: line) else { return (line, nil, nil) }
      return (line, counter.key(of: line, box: box), box)
    }
    for case (let line, let key?, let box?) in lines { boxes[key] = line[box] }
  }

  /// The text as it was read.
  var text: [UInt8] { lines.flatMap { $0.line } }

  /// The text with the boxes of another one, where that has the same line.
  func text(with boxes: [Key: UInt8]) -> [UInt8] {
    lines.flatMap { line, key, place in
      guard let place, let box = key.flatMap({ boxes[$0] }) else { return line }
      var line = line
      line[place] = box
      return line
    }
  }

  /// Leaves the boxes of some lines where they are.
  mutating func forget(_ keys: Set<Key>) {
    for key in keys { boxes[key] = nil }
  }

  /// Tells equal lines apart by counting them.
  struct Counter {
    private var counts: [ArraySlice<UInt8>: Int] = [:]

    /// The key of the next line.
    mutating func key(of line: ArraySlice<UInt8>, box: Int) -> Key {
      var empty = line
      empty[box] = UInt8(ascii: " ")
      counts[empty, default: 0] += 1
      return Key(line: empty, repetition: counts[empty] ?? 1)
    }
  }

  /// The lines of a text with their line ends.
  static func lines(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    while let end = text[start...].firstIndex(of: 0x0A) {
      lines.append(text[start...end])
      start = end + 1
    }
    if start < text.endIndex { lines.append(text[start...]) }
    return lines
  }

  /// The index of the mark in the box of a list entry: `- [x] …`; `nil` where there is none.
  static func box(in line: ArraySlice<UInt8>) -> Int? {
    guard let open = line.firstIndex(of: UInt8(ascii: "[")), open + 2 < line.endIndex,
      line[open + 2] == UInt8(ascii: "]"), " xX".utf8.contains(line[open + 1])
    else { return nil }
    let start = line[..<open]
    let hasMarker = start.contains { "-+*.)".utf8.contains($0) }
    let isStart = start.allSatisfy { " \t>-+*.)0123456789".utf8.contains($0) }
    return hasMarker && isStart ? open + 1 : nil
  }
}
