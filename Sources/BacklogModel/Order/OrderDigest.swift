public import Source

/// Computes the identity of what an order says, whatever its words, numbers and layout.
///
/// SHA-256 over `nextup-order 1`, then for each horizon with entries `## NAME` (blanks collapsed) and
/// for each entry its ID in ASCII upper case, each line ending with LF. The first entry of an item
/// counts; parked ones count too. Horizons of one name that follow each other count as one, as they
/// do in a difference.
struct OrderDigest {
  private var text = Array("nextup-order 1\n".utf8)
  private var horizon: String?

  /// Takes an entry that counts, in the order of the file.
  mutating func add(_ id: Identifier, in horizon: String?) {
    if let horizon, horizon != self.horizon {
      self.horizon = horizon
      text += "## \(horizon)\n".utf8
    }
    text += id.canonical.utf8
    text.append(UInt8(ascii: "\n"))
  }

  /// The digest of what was taken; `nil` if it cannot be computed.
  var value: SHA256Digest? { SHA256Digest(of: text) }
}

extension Order {
  /// The identity of what the order says (`OrderDigest`); `nil` if the order is not readable.
  public var digest: SHA256Digest? {
    guard isReadable else { return nil }
    var digest = OrderDigest()
    for entry in entries where !entry.isDuplicate {
      digest.add(entry.id, in: horizon(of: entry)?.name)
    }
    return digest.value
  }
}

extension OrderVersion {
  /// The identity of what the order says, as `Order.digest`; `nil` if the order is not readable.
  public var digest: SHA256Digest? {
    guard isReadable else { return nil }
    var digest = OrderDigest()
    for entry in listed { digest.add(entry.id, in: entry.horizon?.name) }
    return digest.value
  }
}
