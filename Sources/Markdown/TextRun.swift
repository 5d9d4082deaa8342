/// Text nodes that stand side by side, which cmark cuts at every special character.
struct TextRun {
  private let isInLink: Bool
  private var text = ""

  init(isInLink: Bool) { self.isInLink = isInLink }

  /// Appends the literal of a text node.
  mutating func append(_ literal: UnsafePointer<CChar>?) {
    guard let literal else { return }
    let part = String(cString: literal)
    if text.isEmpty { text = part } else { text += part }
  }

  /// Moves the text to a list of inlines.
  mutating func flush(to inlines: inout [Inline]) {
    guard !text.isEmpty else { return }
    inlines.append(.text(text))
    text = ""
  }
}
