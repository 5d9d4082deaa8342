internal import Source

/// Looks for what would keep cmark busy for long, before cmark sees it.
///
/// cmark 0.30.2 needs time in the square of the size for deep nesting and for images that are not
/// closed; everything else that was tried at the limit of size takes less than 0.2 s.
struct TextInspection {
  private let bytes: [UInt8]
  private let limits: TextLimits
  private var containers = ContainerStack()
  private var visits = 0
  private var images = 0
  private var links = 0

  private init(_ bytes: [UInt8], _ limits: TextLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// What makes the body of a file unreadable, or `nil`.
  static func defect(
    in file: SourceFile, from start: Int, _ lines: BodyLines, _ limits: TextLimits
  ) -> Defect? {
    guard file.bytes.count - start <= TextLimits.bytes else {
      return limit(start..<file.bytes.count, "The text is longer than 256 KiB")
    }
    var inspection = TextInspection(file.bytes, limits)
    for index in 0..<lines.count {
      if let message = inspection.visit(lines[index]) { return limit(lines[index], message) }
    }
    return nil
  }

  /// A defect for a limit that the text exceeds.
  static func limit(_ range: ByteRange, _ message: String) -> Defect {
    Defect(
      "item/limit", at: range, message,
      help: "the text is shown as it stands until it is made simpler or split")
  }

  /// Takes in a line and gives the message when a limit is exceeded with it.
  private mutating func visit(_ line: ByteRange) -> String? {
    if line.count > limits.line { return "The line is longer than \(limits.line) bytes" }
    let depth = containers.visit(line, of: bytes)
    visits += depth
    if depth > limits.nesting {
      return "Lists and quotes are nested deeper than \(limits.nesting)"
    }
    if visits > TextLimits.containerVisits {
      return "Lists and quotes are nested too deeply over too many lines"
    }
    countBrackets(in: line)
    return images * links > TextLimits.bracketProduct ? "There are too many brackets" : nil
  }

  private mutating func countBrackets(in line: ByteRange) {
    var previous: UInt8 = 0
    for byte in bytes[line] {
      if byte == UInt8(ascii: "[") {
        if previous == UInt8(ascii: "!") { images += 1 } else { links += 1 }
      }
      previous = byte
    }
  }
}
