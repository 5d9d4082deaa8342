public import Source

extension FrontMatter {
  /// Reads the front matter at the head of a Markdown file.
  ///
  /// - Parameters:
  ///   - file: the file; a byte order mark before the first fence is allowed.
  ///   - limit: the largest size of the YAML between the fences, in bytes.
  ///   - depth: how deep lists and maps may nest; the keys at the top level are at depth 1.
  public init(readingHeadOf file: SourceFile, limit: Int = 16 * 1024, depth: Int = 4) {
    let mode = ReadingMode(isWholeFile: false, limit: limit, depth: depth)
    switch Fences(in: file.bytes) {
    case .absent(let bodyStart):
      var reading = YAMLReading()
      if let defect = YAMLText.lateFence(in: file, from: bodyStart, mode) {
        reading.defects = [defect]
      }
      self.init(
        content: bodyStart..<bodyStart, bodyStart: bodyStart, isPresent: false,
        mode: mode, reading: reading)
    case .closed(let content, let bodyStart):
      self.init(
        content: content, bodyStart: bodyStart, isPresent: true, mode: mode,
        reading: YAMLText(file: file, content: content, depth: depth).reading(limit: limit))
    case .unclosed(let opening, let content):
      let text = YAMLText(file: file, content: content, depth: depth)
      var reading = text.reading(limit: limit)
      reading.defects.insert(text.missingFence(opening, isMap: !reading.entries.isEmpty), at: 0)
      self.init(
        content: content, bodyStart: content.upperBound, isPresent: true, mode: mode,
        reading: reading)
    }
  }

  /// Reads a file that is YAML as a whole, such as `nextup.yml`.
  ///
  /// - Parameters:
  ///   - file: the file; a byte order mark is allowed, and one `---` line before the first key.
  ///   - limit: the largest size of the file, in bytes.
  ///   - depth: how deep lists and maps may nest; the keys at the top level are at depth 1.
  public init(readingWhole file: SourceFile, limit: Int = 256 * 1024, depth: Int = 8) {
    let content = file.bytes.startAfterByteOrderMark..<file.bytes.count
    self.init(
      content: content, bodyStart: content.upperBound, isPresent: true,
      mode: ReadingMode(isWholeFile: true, limit: limit, depth: depth),
      reading: YAMLText(file: file, content: content, depth: depth).reading(limit: limit))
  }
}

extension YAMLText {
  /// Says that blank lines stand before front matter, which makes it text; the fix takes them out.
  fileprivate static func lateFence(
    in file: SourceFile, from start: Int, _ mode: ReadingMode
  ) -> Defect? {
    let isContent: (UInt8) -> Bool = { !$0.isBlank && !$0.isLineEnd }
    guard let fence = file.bytes[start...].firstIndex(where: isContent), fence > start,
      file.bytes[fence] == UInt8(ascii: "-")
    else { return nil }
    let rest = SourceFile(path: file.path, bytes: Array(file.bytes[fence...]))
    let late = FrontMatter(readingHeadOf: rest, limit: mode.limit, depth: mode.depth)
    guard late.isReadable, !late.entries.isEmpty else { return nil }
    return Defect(
      .frontMatterSyntax, at: fence..<fence + 3,
      "front matter begins in the first line, and something blank stands before it",
      help: "take the blank out, or it is read as text",
      fix: Fix("Take out what stands before", edits: [TextEdit(start..<fence, with: "")]))
  }

  /// Says that the closing fence is missing; the fix puts it before the first empty line.
  fileprivate func missingFence(_ opening: ByteRange, isMap: Bool) -> Defect {
    let lineEnd = file.bytes.lineEnd(after: opening.lowerBound)
    let start = content.upperBound
    let needsLineEnd = start > 0 && !file.bytes[start - 1].isLineEnd
    let fence = (needsLineEnd ? lineEnd : "") + "---" + lineEnd
    return Defect(
      .frontMatterSyntax, at: opening, "the front matter that opens here is never closed",
      help: "write a line with three dashes, ---, after the last key",
      fix: isMap
        ? Fix("Close the front matter", edits: [TextEdit(start..<start, with: fence)]) : nil)
  }
}
