import Source

/// An entry while its lines are collected.
struct OrderEntryDraft {
  let head: OrderEntryHead
  let firstLine: Int
  private var lastLine: Int
  private let titleRange: ByteRange
  private var reasons: [ByteRange] = []

  /// Begins with the line of the entry.
  init(_ head: OrderEntryHead, line: Int, range: ByteRange, in bytes: [UInt8]) {
    self.head = head
    firstLine = line
    lastLine = line
    let rest = OrderEntryDraft.rest(after: head, end: range.upperBound, in: bytes)
    let dash = OrderEntryDraft.dash(in: bytes, range: rest)
    titleRange = bytes.trimmed(rest.lowerBound..<(dash?.lowerBound ?? rest.upperBound))
    if let dash { reasons = [bytes.trimmed(dash.upperBound..<rest.upperBound)] }
  }

  /// What follows the head, without the one punctuation mark that may follow a bare ID.
  private static func rest(after head: OrderEntryHead, end: Int, in bytes: [UInt8]) -> ByteRange {
    let start = head.range.upperBound
    let isMarked = head.destination == nil && start < end && !bytes[start].isBlank
    return (isMarked ? start + 1 : start)..<end
  }

  /// The first ` — `, ` – ` or ` -- `; the end of the line stands for its last blank.
  ///
  /// A no-break space is a blank here: some keyboards write it after a dash, and nobody sees it.
  private static func dash(in bytes: [UInt8], range: ByteRange) -> ByteRange? {
    for index in range {
      let before = lengthOfBlank(in: bytes, at: index, end: range.upperBound)
      guard before > 0 else { continue }
      let start = index + before
      let end = start + lengthOfDash(in: bytes, at: start, end: range.upperBound)
      guard end > start else { continue }
      if end == range.upperBound { return index..<end }
      let after = lengthOfBlank(in: bytes, at: end, end: range.upperBound)
      if after > 0 { return index..<(after > 1 ? end + after : end) }
    }
    return nil
  }

  /// How many bytes a blank has: 1 for a space or tab, 2 for a no-break space (C2 A0), 0 for none.
  private static func lengthOfBlank(in bytes: [UInt8], at index: Int, end: Int) -> Int {
    if index < end, bytes[index].isBlank { return 1 }
    return index + 1 < end && bytes[index] == 0xC2 && bytes[index + 1] == 0xA0 ? 2 : 0
  }

  /// How many bytes a dash has: 3 for `—` (E2 80 94) and `–` (E2 80 93), 2 for `--`, 0 for none.
  private static func lengthOfDash(in bytes: [UInt8], at index: Int, end: Int) -> Int {
    if index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80 {
      return bytes[index + 2] == 0x94 || bytes[index + 2] == 0x93 ? 3 : 0
    }
    let hyphen = UInt8(ascii: "-")
    return index + 1 < end && bytes[index] == hyphen && bytes[index + 1] == hyphen ? 2 : 0
  }

  /// Adds a line of the reason, with the blank lines before it.
  ///
  /// Comments and what a merge writes between the sides of a conflict belong to the lines of the
  /// entry, and are no reason.
  mutating func add(_ line: OrderLine, index: Int, in bytes: [UInt8]) {
    switch line.kind {
    case .blank: return
    case .comment, .trouble(.conflict): break
    case .underline where bytes[line.start] == UInt8(ascii: "="): break
    default: reasons.append(bytes.trimmed(line.start..<line.range.upperBound))
    }
    lastLine = index
  }

  /// The entry with its place in the order.
  func entry(
    rank: Int?, horizon: Int?, isDuplicate: Bool, lines: [ByteRange], in bytes: [UInt8]
  ) -> OrderEntry {
    let end = lastLine + 1 < lines.count ? lines[lastLine + 1].lowerBound : bytes.count
    let texts = reasons.filter { !$0.isEmpty }
      .map { String(decoding: bytes[$0], as: UTF8.self) }
    return OrderEntry(
      id: head.id, rank: rank, horizon: horizon, isDuplicate: isDuplicate,
      destination: head.destination, title: String(decoding: bytes[titleRange], as: UTF8.self),
      reason: texts.isEmpty ? nil : texts.joined(separator: "\n"),
      range: lines[firstLine].lowerBound..<end,
      lineRange: (firstLine + 1)...(lastLine + 1), idRange: head.idRange,
      linkRange: head.range, destinationRange: head.destinationRange, titleRange: titleRange)
  }
}
