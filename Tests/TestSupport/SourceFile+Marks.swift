public import Source

extension SourceFile {
  /// Makes a file of a text in which `«…»` marks ranges, and gives the marked ranges in order.
  public static func marked(_ text: String, path: String = "test.md") -> (SourceFile, [ByteRange]) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [ByteRange] = []
    for character in text {
      switch character {
      case "«": open.append(bytes.count)
      case "»": if let start = open.popLast() { ranges.append(start..<bytes.count) }
      default: bytes += String(character).utf8
      }
    }
    return (SourceFile(path: path, bytes: bytes), ranges)
  }
}
