import BacklogModel
import FrontMatter
import Source

/// The Markdown of an item as bytes, for rules that look for single words in it.
struct BodyText {
  private let file: SourceFile

  /// Where it stands in the file.
  let range: ByteRange

  init(of item: Item) {
    file = item.file
    range = min(item.frontMatter.bodyStart, item.file.bytes.count)..<item.file.bytes.count
  }

  /// The text.
  var text: String { file.text(in: range) }

  /// Whether a line begins with a number of a list, such as `1.` or `2)`, and goes on.
  var hasNumberedLine: Bool {
    let bytes = file.bytes
    let lines = bytes[range].split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return lines.contains { line in
      let start = line.drop(while: \.isBlank)
      let digits = start.prefix(while: \.isASCIIDigit)
      let mark = start.dropFirst(digits.count).prefix(2)
      return (1...9).contains(digits.count) && [".", ")"].contains(mark.prefix(1).asText)
        && mark.dropFirst().allSatisfy(\.isBlank) && mark.count == 2
        && !start.dropFirst(digits.count + 2).allSatisfy(\.isBlank)
    }
  }

  /// Calls back for every line outside of code blocks and comments.
  func forEachLineOfProse(_ body: (ByteRange) -> Void) {
    let bytes = file.bytes
    var fence: UInt8?
    var isComment = false
    var start = range.lowerBound
    while start < range.upperBound {
      let end =
        bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
      let line = bytes[start..<end].drop(while: \.isBlank)
      if let open = fence {
        if line.starts(with: [open, open, open]) { fence = nil }
      } else if let first = line.first, "`~".utf8.contains(first),
        line.starts(with: [first, first, first])
      {
        fence = first
      } else {
        if line.starts(with: "<!--".utf8) { isComment = true }
        if !isComment { body(start..<end) }
        if isComment, line.contains(subsequence: "-->".utf8) { isComment = false }
      }
      start = end + 1
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var asText: String { String(decoding: self, as: UTF8.self) }

  /// Whether some bytes stand in it in a row.
  fileprivate func contains(subsequence: String.UTF8View) -> Bool {
    let wanted = Array(subsequence)
    guard let first = wanted.first, count >= wanted.count else { return false }
    return (startIndex...(endIndex - wanted.count)).contains { index in
      self[index] == first && self[index..<index + wanted.count].elementsEqual(wanted)
    }
  }
}
