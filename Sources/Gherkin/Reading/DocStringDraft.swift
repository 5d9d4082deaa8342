import Source

/// A doc string while its lines are read.
struct DocStringDraft {
  /// The two delimiters.
  static let delimiters = [Array("\"\"\"".utf8), Array("```".utf8)]

  /// The delimiter that opened it and must close it.
  let delimiter: [UInt8]

  private let opening: Line
  private let mediaType: String?
  private let escaped: [UInt8]
  private var content: [UInt8] = []
  private var isEmpty = true
  private var end: Int

  /// Opens one at a line that begins with a delimiter.
  init(_ line: Line, _ bytes: [UInt8]) {
    opening = line
    delimiter = Array(bytes[line.start..<min(line.start + 3, line.range.upperBound)])
    escaped = delimiter.flatMap { [UInt8(ascii: "\\"), $0] }
    let visible = line.visible(in: bytes)
    end = visible.upperBound
    let rest = bytes.trimmed(min(line.start + 3, visible.upperBound)..<visible.upperBound)
    mediaType = rest.isEmpty ? nil : bytes.string(rest)
  }

  /// Adds a line.
  mutating func add(_ line: Line, _ bytes: [UInt8]) {
    if !isEmpty { content.append(UInt8(ascii: "\n")) }
    isEmpty = false
    let text = line.content(indentedBy: opening.indent, in: bytes)
    end = text.upperBound
    guard bytes[text].contains(UInt8(ascii: "\\")) else {
      content += bytes[text]
      return
    }
    var index = text.lowerBound
    while index < text.upperBound {
      if bytes[index..<text.upperBound].starts(with: escaped) {
        content += delimiter
        index += escaped.count
      } else {
        content.append(bytes[index])
        index += 1
      }
    }
  }

  /// The doc string, closed by a line or by the end of the text.
  func docString(closedBy line: Line?, _ bytes: [UInt8]) -> DocString {
    DocString(
      content: String(decoding: content, as: UTF8.self),
      delimiter: String(decoding: delimiter, as: UTF8.self), mediaType: mediaType,
      location: opening.location,
      range: opening.start..<max(end, line?.visible(in: bytes).upperBound ?? end))
  }
}
