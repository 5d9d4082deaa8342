import BacklogModel
import Source

/// Finds the comments of a file that take findings back.
///
/// `<!-- nextup-ignore RULE, RULE: REASON -->` counts for its line or, where it stands alone, for the
/// lines below it up to the next blank one; `nextup-ignore-file` counts for the whole file. In
/// front matter and in `.feature` files the same stands after `#`. Code shows such comments and means
/// nothing by them.
struct SuppressionReader {
  private let file: SourceFile
  private let lines: [ByteRange]
  private var suppressions: [Suppression] = []

  /// The comments of a file, in their order.
  static func suppressions(in file: SourceFile) -> [Suppression] {
    guard file.bytes.mentionsKeyword else { return [] }
    var reader = SuppressionReader(file)
    reader.read()
    return reader.suppressions
  }

  private init(_ file: SourceFile) {
    self.file = file
    lines = LineTable(file.bytes).lines
  }

  private mutating func read() {
    if file.path.isFeature {
      for index in lines.indices { readComment(in: index, open: "#", close: nil) }
      return
    }
    var isFrontMatter = lines.first.map { isFence($0) } ?? false
    var fence: (mark: UInt8, count: Int)?
    for index in lines.indices.dropFirst(isFrontMatter ? 1 : 0) {
      if isFrontMatter {
        isFrontMatter = !isFence(lines[index])
        readComment(in: index, open: "#", close: nil)
      } else if let run = codeFence(lines[index]) {
        if fence == nil {
          fence = run
        } else if run.mark == fence?.mark,
          run.count >= fence?.count ?? 0
        {
          fence = nil
        }
      } else if fence == nil {
        readComment(in: index, open: "<!--", close: "-->")
      }
    }
  }

  private func isFence(_ line: ByteRange) -> Bool {
    file.bytes[line].trimmingBlanks().elementsEqual("---".utf8)
  }

  /// The run of marks that opens or closes a block of code.
  private func codeFence(_ line: ByteRange) -> (mark: UInt8, count: Int)? {
    let text = file.bytes[line].trimmingBlanks()
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let count = text.prefix { $0 == mark }.count
    return count >= 3 ? (mark, count) : nil
  }

  /// Reads the comment of a line that begins with the keyword.
  private mutating func readComment(in index: Int, open: String, close: String?) {
    let line = lines[index]
    var start = line.lowerBound
    while let found = file.bytes[start..<line.upperBound].firstRange(of: open.utf8) {
      let rest = file.bytes[found.upperBound..<line.upperBound]
      let end = close.map { rest.firstRange(of: $0.utf8) }
      let content = found.upperBound..<((end ?? nil)?.lowerBound ?? line.upperBound)
      let isCode =
        found.lowerBound > line.lowerBound
        && file.bytes[found.lowerBound - 1] == UInt8(ascii: "`")
      let comment = found.lowerBound..<((end ?? nil)?.upperBound ?? line.upperBound)
      if !isCode, let suppression = suppression(comment, content, in: index) {
        suppressions.append(suppression)
      }
      start = comment.upperBound
    }
  }

  private func suppression(
    _ comment: ByteRange, _ content: ByteRange, in index: Int
  ) -> Suppression? {
    let text = file.bytes[content].trimmingBlanks()
    guard text.starts(with: Suppression.keyword.utf8) else { return nil }
    let word = text.prefix { !$0.isBlank && $0 != UInt8(ascii: ":") }
    let ending = word.dropFirst(Suppression.keyword.utf8.count)
    guard ending.first.map({ $0 == UInt8(ascii: "-") }) ?? true else { return nil }
    let isForFile = ending.elementsEqual("-file".utf8)
    guard isForFile || ending.isEmpty else {
      return Suppression(unknown: word.startIndex..<word.endIndex)
    }
    let rest = text[word.endIndex...]
    let colon = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
    let reason = rest[colon...].dropFirst().trimmingBlanks()
    return Suppression(
      range: comment, removal: removal(of: comment, in: lines[index]),
      names: names(in: rest[..<colon]), reason: String(decoding: reason, as: UTF8.self),
      scope: isForFile ? 0..<(file.bytes.count + 1) : scope(of: comment, in: index))
  }

  private func names(in list: ArraySlice<UInt8>) -> [Suppression.Name] {
    list.split(separator: UInt8(ascii: ",")).compactMap { part in
      let name = part.trimmingBlanks()
      guard !name.isEmpty else { return nil }
      return Suppression.Name(
        rule: RuleID(String(decoding: name, as: UTF8.self)), range: name.startIndex..<name.endIndex)
    }
  }

  /// The line of a comment, or the block below one that stands alone.
  private func scope(of comment: ByteRange, in index: Int) -> ByteRange {
    let line = lines[index]
    guard isAlone(comment, in: line) else { return line.lowerBound..<(line.upperBound + 1) }
    let below = lines[(index + 1)...].drop(while: isBlank).prefix { !isBlank($0) }
    guard let first = below.first, let last = below.last else {
      return comment.upperBound..<comment.upperBound
    }
    return first.lowerBound..<(last.upperBound + 1)
  }

  private func isBlank(_ line: ByteRange) -> Bool { file.bytes[line].allSatisfy(\.isBlank) }

  private func isAlone(_ comment: ByteRange, in line: ByteRange) -> Bool {
    isBlank(line.lowerBound..<comment.lowerBound) && isBlank(comment.upperBound..<line.upperBound)
  }

  /// The comment with its line or, after other text, with the blanks before it.
  private func removal(of comment: ByteRange, in line: ByteRange) -> ByteRange {
    if isAlone(comment, in: line) {
      let next = lines.first { $0.lowerBound > line.lowerBound }?.lowerBound
      return line.lowerBound..<(next ?? file.bytes.count)
    }
    let blanks = file.bytes[line.lowerBound..<comment.lowerBound].reversed().prefix { $0.isBlank }
    return (comment.lowerBound - blanks.count)..<comment.upperBound
  }
}

extension [UInt8] {
  /// Whether the keyword stands anywhere; nearly no file has it, so nothing else is looked at.
  fileprivate var mentionsKeyword: Bool {
    let keyword = Array(Suppression.keyword.utf8)
    let bytes = span
    guard bytes.count >= keyword.count else { return false }
    for start in 0...(bytes.count - keyword.count) where bytes[start] == keyword[0] {
      var matched = 1
      while matched < keyword.count, bytes[start + matched] == keyword[matched] { matched += 1 }
      if matched == keyword.count { return true }
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks and tabs around them.
  fileprivate func trimmingBlanks() -> ArraySlice<UInt8> {
    let start = firstIndex { !$0.isBlank } ?? endIndex
    let end = lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    return self[start..<Swift.max(start, end)]
  }

  /// The first place of some bytes.
  fileprivate func firstRange(of bytes: some Collection<UInt8>) -> ByteRange? {
    var rest = self
    while rest.count >= bytes.count {
      if rest.starts(with: bytes) { return rest.startIndex..<(rest.startIndex + bytes.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
