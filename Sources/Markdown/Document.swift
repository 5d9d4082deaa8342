public import Source

/// A Markdown text as a tree of values.
public struct Document: Sendable, Hashable {
  /// The blocks at the top level, in order.
  public let blocks: [Block]

  /// What makes the text unreadable or dangerous: nesting or sizes above the limits.
  public let defects: [Defect]

  /// Whether the text was within the limits.
  ///
  /// Otherwise it is the one block of the document, as code.
  public var isReadable: Bool { defects.isEmpty }

  /// Parses the body of a file.
  ///
  /// Any bytes at all can be parsed. What is not UTF-8 and NUL become U+FFFD in texts. A text that
  /// exceeds a limit of size or nesting gives a defect of the rule `item/limit` and one block of
  /// code with the text as it stands.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - start: the offset in bytes at which the body starts, after any front matter.
  ///   - limits: how long lines and how deep lists may be.
  public init(
    parsing file: SourceFile, from start: Int = 0, limits: TextLimits = TextLimits()
  ) {
    let start = min(max(start, 0), file.bytes.count)
    switch Self.read(file, from: start, limits) {
    case .success(let blocks):
      self.blocks = blocks
      defects = []
    case .failure(let refusal):
      let body = start..<file.bytes.count
      blocks = [Block(.code(info: "", text: file.text(in: body)), at: body)]
      defects = [refusal.defect]
    }
  }

  /// Whether the body of a file is within the limits, as far as one can tell without parsing it.
  ///
  /// - Returns: `false` also where only parsing could tell.
  public static func isPlainlyReadable(
    _ file: SourceFile, from start: Int = 0, limits: TextLimits = TextLimits()
  ) -> Bool {
    let start = min(max(start, 0), file.bytes.count)
    guard openers(in: file.bytes, from: start) <= TextLimits.inlineDepth else { return false }
    let lines = BodyLines(of: file, from: start)
    return TextInspection.defect(in: file, from: start, lines, limits) == nil
  }

  /// How many signs there are that may begin something inside a paragraph.
  private static func openers(in bytes: [UInt8], from start: Int) -> Int {
    let span = bytes.span
    var count = 0
    for index in start..<span.count {
      switch span[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "~"): count += 1
      default: break
      }
    }
    return count
  }

  /// Why a text is not read.
  private struct Refusal: Error {
    let defect: Defect
  }

  private static func read(
    _ file: SourceFile, from start: Int, _ limits: TextLimits
  ) -> Result<[Block], Refusal> {
    let lines = BodyLines(of: file, from: start)
    if let defect = TextInspection.defect(in: file, from: start, lines, limits) {
      return .failure(Refusal(defect: defect))
    }
    guard let tree = CommonMarkTree(parsing: file.bytes, from: start) else { return .success([]) }
    let outline = BlockOutline(of: tree, in: lines)
    var converter = BlockConverter(lines: lines, outline: outline)
    let blocks = converter.blocks()
    guard !outline.isTooDeep, !converter.inlines.isTooDeep else {
      let message = "Blocks or emphasis are nested too deeply"
      let defect = TextInspection.limit(start..<file.bytes.count, message)
      return .failure(Refusal(defect: defect))
    }
    return .success(blocks)
  }
}
