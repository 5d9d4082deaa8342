/// The bytes of a git tree: a mode, a blank, a name, NUL and 20 bytes of id, repeated.
enum RawTree {
  /// What differs between two trees, cut to whole entries.
  static func middles(_ old: [UInt8], _ new: [UInt8]) -> (old: Range<Int>, new: Range<Int>) {
    let shorter = min(old.count, new.count)
    var prefix = 0
    while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix,
      old[old.count - 1 - suffix] == new[new.count - 1 - suffix]
    { suffix += 1 }
    let start = lastStart(in: old, upTo: prefix)
    return (
      start..<firstStart(in: old, from: start, atLeast: old.count - suffix),
      start..<firstStart(in: new, from: start, atLeast: new.count - suffix)
    )
  }

  /// The last offset up to a limit at which an entry begins.
  private static func lastStart(in bytes: [UInt8], upTo limit: Int) -> Int {
    var start = 0
    while let next = next(in: bytes, after: start), next <= limit { start = next }
    return start
  }

  /// The first offset from a limit on at which an entry begins, or the end.
  private static func firstStart(in bytes: [UInt8], from: Int, atLeast limit: Int) -> Int {
    var start = from
    while start < limit, let next = next(in: bytes, after: start) { start = next }
    return start < limit ? bytes.count : start
  }

  /// Where the entry behind the one at an offset begins; `nil` behind the last one.
  private static func next(in bytes: [UInt8], after start: Int) -> Int? {
    guard start < bytes.count, let end = bytes[start...].firstIndex(of: 0) else { return nil }
    let next = end + 21
    return next <= bytes.count ? next : nil
  }
}
