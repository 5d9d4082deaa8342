import Source

extension PlainText {
  /// Reads the words of a stretch of Markdown.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - range: the stretch: a paragraph, a cell, a line; without list marker.
  ///   - isQuoted: whether lines after the first begin with the marker of a block quote.
  ///   - isLiteral: whether the text is to be taken as it is, without mark-up.
  init(
    _ bytes: [UInt8], in range: ByteRange, isQuoted: Bool = false, isLiteral: Bool = false
  ) {
    var reader = PlainTextReader(
      source: bytes, range: range.clamped(to: 0..<bytes.count), isQuoted: isQuoted,
      isLiteral: isLiteral)
    self = reader.read()
  }
}

extension UInt8 {
  /// Whether it is a blank or ends a line.
  var isSpace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
