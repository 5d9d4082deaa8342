import Source

extension String {
  /// Whether the text stands before another where runs of ASCII digits count as numbers:
  /// `BACK-9` before `BACK-10`, and `BACK-4.2` before `BACK-4.10`.
  public func precedesNaturally(_ other: String) -> Bool {
    var left = utf8[...]
    var right = other.utf8[...]
    while let one = left.first, let two = right.first {
      guard one.isASCIIDigit, two.isASCIIDigit else {
        if one != two { return one < two }
        left = left.dropFirst()
        right = right.dropFirst()
        continue
      }
      let numbers = [left, right].map { $0.prefix(while: \.isASCIIDigit) }
      let digits = numbers.map { $0.drop { $0 == UInt8(ascii: "0") } }
      if digits[0].count != digits[1].count { return digits[0].count < digits[1].count }
      if !digits[0].elementsEqual(digits[1]) {
        return digits[0].lexicographicallyPrecedes(digits[1])
      }
      left = left.dropFirst(numbers[0].count)
      right = right.dropFirst(numbers[1].count)
    }
    return left.isEmpty && !right.isEmpty
  }
}
