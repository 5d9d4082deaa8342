/// Pairs the runs of `*`, `_` and `~` that open and close emphasis.
///
/// A simpler rule than CommonMark's: a run that can close takes the nearest open run of its own
/// mark. Only which marks are mark-up matters here, not what they emphasise.
struct DelimiterStack {
  private struct Run {
    let mark: UInt8
    let start: Int
    var length: Int
  }

  private var asterisks: [Run] = []
  private var underscores: [Run] = []
  private var tildes: [Run] = []

  /// Adds a run and tells which bytes turn out to be mark-up.
  ///
  /// - Parameters:
  ///   - mark: the byte the run is made of.
  ///   - start: the index of its first byte.
  ///   - length: how many bytes it has.
  ///   - opens: whether it can open.
  ///   - closes: whether it can close.
  ///   - dropped: gets the indices of the bytes that are mark-up.
  mutating func add(
    _ mark: UInt8, at start: Int, length: Int, opens: Bool, closes: Bool,
    dropping dropped: inout [Int]
  ) {
    switch mark {
    case UInt8(ascii: "*"):
      Self.add(
        Run(mark: mark, start: start, length: length), to: &asterisks, opens: opens,
        closes: closes, dropping: &dropped)
    case UInt8(ascii: "_"):
      Self.add(
        Run(mark: mark, start: start, length: length), to: &underscores, opens: opens,
        closes: closes, dropping: &dropped)
    default:
      Self.add(
        Run(mark: mark, start: start, length: length), to: &tildes, opens: opens,
        closes: closes, dropping: &dropped)
    }
  }

  private static func add(
    _ run: Run, to open: inout [Run], opens: Bool, closes: Bool, dropping dropped: inout [Int]
  ) {
    var (start, length) = (run.start, run.length)
    while closes, length > 0, var opener = open.popLast() {
      let paired = min(length, opener.length)
      opener.length -= paired
      let inner = opener.start + opener.length
      dropped.append(contentsOf: inner..<inner + paired)
      dropped.append(contentsOf: start..<start + paired)
      start += paired
      length -= paired
      if opener.length > 0 { open.append(opener) }
    }
    if opens, length > 0 { open.append(Run(mark: run.mark, start: start, length: length)) }
  }
}
