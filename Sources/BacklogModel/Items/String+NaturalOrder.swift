import Source

extension String {
  /// Whether the text stands before another where runs of ASCII digits count as numbers:
  /// `BACK-9` before `BACK-10`, and `BACK-4.2` before `BACK-4.10`.
  public func precedesNaturally(_ other: String) -> Bool {
    let left = utf8.span
    let right = other.utf8.span
    var (index, place) = (0, 0)
    while index < left.count, place < right.count {
      guard left[index].isASCIIDigit, right[place].isASCIIDigit else {
        if left[index] != right[place] { return left[index] < right[place] }
        (index, place) = (index + 1, place + 1)
        continue
      }
      let one = left.number(at: index)
      let two = right.number(at: place)
      if one.count != two.count { return one.count < two.count }
      for (first, second) in zip(one, two) where left[first] != right[second] {
        return left[first] < right[second]
      }
      (index, place) = (one.upperBound, two.upperBound)
    }
    return index == left.count && place < right.count
  }
}

extension Span<UInt8> {
  /// The digits of the number at an index, without zeros before it.
  fileprivate func number(at index: Int) -> Range<Int> {
    var start = index
    while start < count, self[start] == UInt8(ascii: "0") { start += 1 }
    var end = start
    while end < count, self[end].isASCIIDigit { end += 1 }
    return start..<end
  }
}
