import Markdown

extension Document {
  /// The beginning of the first paragraph, at most 80 characters of whole words; `nil` without one.
  var openingWords: String? {
    let paragraph = blocks.first { if case .paragraph = $0.kind { true } else { false } }
    guard let words = paragraph?.inlines.plainText.split(whereSeparator: \.isWhitespace) else {
      return nil
    }
    var title = ""
    for word in words {
      guard title.count + word.count < 80 else { return title.isEmpty ? nil : title + " …" }
      title += (title.isEmpty ? "" : " ") + word
    }
    return title.isEmpty ? nil : title
  }
}
