extension [[UInt8]] {
  /// The pieces one behind the other.
  func joined(by separator: String = "", from start: String = "", to end: String = "") -> [UInt8] {
    var bytes = Array<UInt8>(start.utf8)
    bytes.reserveCapacity(reduce(64) { $0 + $1.count + 1 })
    for (index, piece) in enumerated() {
      if index > 0 { bytes += separator.utf8 }
      bytes += piece
    }
    return bytes + end.utf8
  }
}
