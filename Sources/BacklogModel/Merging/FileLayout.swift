import Source

/// What a file has beside its lines: a byte order mark, the kind of its line ends, the last one.
///
/// A merge works on lines that end with LF, and gives the result the layout that both sides lead to.
struct FileLayout: Equatable {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private(set) var hasMark = false
  /// Whether every line ends with CRLF; a file with several kinds keeps its bytes.
  private(set) var isCRLF = false
  private(set) var endsWithLineEnd = true

  /// Describes a file.
  init(of bytes: [UInt8]) {
    hasMark = bytes.starts(with: Self.mark)
    isCRLF = Self.isCRLF(bytes)
    endsWithLineEnd = bytes.isEmpty || bytes.last == 0x0A || bytes.last == 0x0D
  }

  /// The layout to which both sides lead: what only they changed is theirs, all else is ours.
  init(base: FileLayout, ours: FileLayout, theirs: FileLayout) {
    func chosen(_ part: KeyPath<FileLayout, Bool>) -> Bool {
      ours[keyPath: part] == base[keyPath: part] ? theirs[keyPath: part] : ours[keyPath: part]
    }
    hasMark = chosen(\.hasMark)
    isCRLF = chosen(\.isCRLF)
    endsWithLineEnd = chosen(\.endsWithLineEnd)
  }

  /// The lines of a file of this layout: each ends with LF, also the last, and no mark is before.
  func lines(of bytes: [UInt8]) -> [UInt8] {
    var text = hasMark ? Array(bytes.dropFirst(Self.mark.count)) : bytes
    if isCRLF { text.removeAll { $0 == 0x0D } }
    if !endsWithLineEnd { text.append(0x0A) }
    return text
  }

  /// The file of some lines.
  func bytes(of lines: [UInt8]) -> [UInt8] {
    var bytes = hasMark ? Self.mark : []
    bytes.reserveCapacity(lines.count + lines.count / 32)
    for byte in lines {
      if isCRLF, byte == 0x0A { bytes.append(0x0D) }
      bytes.append(byte)
    }
    guard !endsWithLineEnd else { return bytes }
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    return bytes
  }

  /// Whether there are line ends, and each is CR and LF.
  private static func isCRLF(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var ends = 0
    var index = 0
    while index < span.count {
      if span[index] == 0x0A { return false }
      if span[index] == 0x0D {
        guard index + 1 < span.count, span[index + 1] == 0x0A else { return false }
        ends += 1
        index += 1
      }
      index += 1
    }
    return ends > 0
  }
}
