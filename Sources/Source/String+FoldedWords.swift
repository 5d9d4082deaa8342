extension StringProtocol {
  /// The text in lower case, with one blank for each run of white space and none around it: what two
  /// texts with the same words have in common.
  public var foldedWords: String {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    for scalar in lowercased().unicodeScalars {
      if scalar.isSpace {
        if let last = folded.last, last != 0x20 { folded.append(0x20) }
      } else {
        folded.append(contentsOf: scalar.utf8)
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether it is white space; for ASCII, which is nearly all, without a look into tables.
  fileprivate var isSpace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }
}
