import Source

/// Where the bytes of a text stand in their file: a run of neighbours, or a few of them.
struct SourceOffsets {
  /// A byte that does not stand right behind the one before it.
  private struct Jump {
    /// Its index in the text.
    let index: Int
    /// Its offset in the file.
    let offset: Int
  }

  /// The offset of the first byte.
  private var start = 0

  private var jumps: [Jump] = []

  /// How many bytes the text has.
  private(set) var count = 0

  /// Adds the offset of the next byte.
  mutating func append(_ offset: Int) { append(contentsOf: offset..<offset + 1) }

  /// Adds the offsets of the next bytes.
  mutating func append(contentsOf range: ByteRange) {
    guard !range.isEmpty else { return }
    if count == 0 {
      start = range.lowerBound
    } else if offset(of: count, after: jumps.count) != range.lowerBound {
      jumps.append(Jump(index: count, offset: range.lowerBound))
    }
    count += range.count
  }

  /// The offset of a byte.
  subscript(index: Int) -> Int { offset(of: index, after: jumpCount(to: index)) }

  /// The offsets of some of the bytes.
  subscript(range: Range<Int>) -> SourceOffsets {
    var slice = SourceOffsets()
    var index = range.lowerBound
    var passed = jumpCount(to: index)
    while index < range.upperBound {
      let next = passed < jumps.count ? jumps[passed].index : count
      let end = min(next, range.upperBound)
      let first = offset(of: index, after: passed)
      slice.append(contentsOf: first..<first + (end - index))
      (index, passed) = (end, passed + 1)
    }
    return slice
  }

  /// The offset of the last byte; `nil` for an empty text.
  var last: Int? { count > 0 ? self[count - 1] : nil }

  private func offset(of index: Int, after passed: Int) -> Int {
    guard passed > 0 else { return start + index }
    return jumps[passed - 1].offset + (index - jumps[passed - 1].index)
  }

  /// How many jumps there are up to a byte.
  private func jumpCount(to index: Int) -> Int {
    jumps.partitionPoint { $0.index <= index }
  }
}
