import Source

/// Where the bytes of a text stand in their file: runs of neighbours, of which most texts have few.
struct SourceOffsets {
  /// Bytes that follow each other in the text and in the file.
  private struct Run {
    /// The index in the text of the first one.
    let index: Int
    /// Its offset in the file.
    let offset: Int
  }

  private var runs: [Run] = []

  /// How many bytes the text has.
  private(set) var count = 0

  /// Adds the offset of the next byte.
  mutating func append(_ offset: Int) { append(contentsOf: offset..<offset + 1) }

  /// Adds the offsets of the next bytes.
  mutating func append(contentsOf range: ByteRange) {
    guard !range.isEmpty else { return }
    let goesOn = runs.last.map { $0.offset + (count - $0.index) == range.lowerBound } ?? false
    if !goesOn { runs.append(Run(index: count, offset: range.lowerBound)) }
    count += range.count
  }

  /// The offset of a byte.
  subscript(index: Int) -> Int {
    let run = runs[self.run(of: index)]
    return run.offset + (index - run.index)
  }

  /// The offsets of some of the bytes.
  subscript(range: Range<Int>) -> SourceOffsets {
    var slice = SourceOffsets()
    guard !range.isEmpty else { return slice }
    for position in run(of: range.lowerBound)..<runs.count {
      let run = runs[position]
      guard run.index < range.upperBound else { break }
      let end = position + 1 < runs.count ? runs[position + 1].index : count
      let part = range.clamped(to: run.index..<end)
      let start = run.offset + (part.lowerBound - run.index)
      slice.append(contentsOf: start..<start + part.count)
    }
    return slice
  }

  /// The offset of the last byte; `nil` for an empty text.
  var last: Int? { count > 0 ? self[count - 1] : nil }

  /// The run that holds a byte.
  private func run(of index: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].index <= index { low = middle } else { high = middle }
    }
    return low
  }
}
