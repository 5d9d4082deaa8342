/// A replacement of some bytes of a file by a text; everything outside the range stays as it is.
public struct TextEdit: Sendable, Hashable {
  /// The bytes to replace; an empty range inserts.
  public let range: ByteRange

  /// What stands there afterwards.
  public let replacement: String

  /// Makes an edit of a range and its replacement.
  public init(_ range: ByteRange, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension Array<TextEdit> {
  /// Applies all edits to a text at once; their ranges count in the text as it was.
  ///
  /// - Returns: the new bytes, or `nil` if two edits overlap or one lies outside the text.
  public func applied(to bytes: [UInt8]) -> [UInt8]? {
    let ordered = enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for (_, edit) in ordered {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else {
        return nil
      }
      result += bytes[position..<edit.range.lowerBound]
      result += edit.replacement.utf8
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}
