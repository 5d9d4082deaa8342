extension StringProtocol {
  /// The text in lower case, with one blank for each run of white space and none around it: what two
  /// texts with the same words have in common.
  public var foldedWords: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if let last = folded.last, last != 0x20 { folded.append(0x20) }
      } else {
        folded.append(byte.asciiLowercased)
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }
}
