public import Source

extension Order {
  /// The identity of what the order says, whatever its words, numbers and layout.
  ///
  /// Horizons of one name that follow each other count as one. SHA-256 over `nextup-order 1`, then for each horizon with entries `## NAME` (blanks collapsed)
  /// and for each entry its ID in ASCII upper case, each line ending with LF. The first entry of an
  /// item counts; parked ones count too.
  /// - Returns: the digest, or `nil` if the order is not readable.
  public var digest: SHA256Digest? {
    guard isReadable else { return nil }
    var text = Array("nextup-order 1\n".utf8)
    var last: String?
    for entry in entries where !entry.isDuplicate {
      // By name, so that two neighbours of one name are the same horizon, as in a difference.
      if let name = horizon(of: entry)?.name, name != last {
        last = name
        text += "## \(name)\n".utf8
      }
      text += entry.id.canonical.utf8
      text.append(UInt8(ascii: "\n"))
    }
    return SHA256Digest(of: text)
  }
}
