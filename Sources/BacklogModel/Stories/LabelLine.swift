import Markdown
import Source

/// A paragraph that is a bold line or a label, or begins with one: `**Acceptance criteria:**`.
struct LabelLine {
  /// The words of the label, without the colon.
  let title: String

  /// Whether the paragraph has no other words.
  let isWhole: Bool

  private let range: ByteRange

  /// Looks at a paragraph; `nil` if it begins with no label, or tells a story.
  ///
  /// A plain line is a label only if it announces criteria or the *Definition of Done*.
  init?(_ paragraph: Block, _ reader: StoryReader, _ file: SourceFile) {
    switch paragraph.inlines.first {
    case .strong(let words):
      title = Self.withoutColon(words.plainText)
      isWhole = paragraph.inlines.dropFirst().allSatisfy(Self.isColon)
    case .text(let words) where words.utf8.count < 60:
      guard reader.mayAnnounceCriteria(Array(words.utf8)) else { return nil }
      let title = Self.withoutColon(words)
      let rest = paragraph.inlines.dropFirst().first
      let bytes = Array(title.utf8)
      guard rest == nil || rest == .softBreak || rest == .lineBreak,
        reader.criteriaTitles.matches(bytes) || reader.doneTitles.matches(bytes)
      else { return nil }
      self.title = title
      isWhole = rest == nil
    default:
      return nil
    }
    range = paragraph.range
    let words = Array(title.utf8)
    guard !words.isEmpty, reader.stories.opener(in: words, at: 0) == nil else { return nil }
  }

  /// The words of the line.
  func text(in file: SourceFile, _ isQuoted: Bool) -> PlainText {
    PlainText(file.bytes, in: range, isQuoted: isQuoted)
  }

  /// The words of the paragraph after the label.
  func rest(
    of paragraph: Block, in file: SourceFile, _ isQuoted: Bool, _ reader: StoryReader
  ) -> PlainText {
    let text = PlainText(file.bytes, in: paragraph.range, isQuoted: isQuoted)
    var start = min(title.utf8.count, text.bytes.count)
    while start < text.bytes.count,
      [.blank, UInt8(ascii: ":"), UInt8(ascii: "-")].contains(text.bytes[start])
    {
      start += 1
    }
    return text.slice(start..<text.bytes.count)
  }

  private static func isColon(_ inline: Inline) -> Bool {
    if case .text(let text) = inline {
      text.utf8.allSatisfy { $0 == UInt8(ascii: ":") || $0.isBlank }
    } else if case .html = inline {
      true
    } else {
      false
    }
  }

  private static func withoutColon(_ text: String) -> String {
    let trimmed = text.trimmed
    return trimmed.utf8.last == UInt8(ascii: ":") ? String(trimmed.dropLast()).trimmed : trimmed
  }
}
