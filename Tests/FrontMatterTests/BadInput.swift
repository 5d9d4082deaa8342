import FrontMatter
import Source
import TestSupport
import Testing

/// YAML that is refused: what stands between the fences, with the place of the defect in «marks».
struct BadInput: Sendable, CustomTestStringConvertible {
  let text: String
  let rule: RuleID
  let message: String
  let help: String?
  let fixed: String?
  let isSafe: Bool

  init(
    _ text: String, _ message: String, rule: RuleID = "front-matter/syntax", help: String? = nil,
    fixed: String? = nil, isSafe: Bool = true
  ) {
    self.text = text
    self.rule = rule
    self.message = message
    self.help = help
    self.fixed = fixed
    self.isSafe = isSafe
  }

  var testDescription: String { text }

  var file: SourceFile { marked.0 }

  var range: ByteRange? { marked.1.first }

  private var marked: (SourceFile, [ByteRange]) {
    SourceFile.marked("---\n" + text + "\n---\nBody\n")
  }
}

extension FrontMatter {
  /// The front matter of a Markdown file of a text.
  init(of text: String) { self.init(readingHeadOf: SourceFile(path: "test.md", text: text)) }

  /// What the fixes of the defects make of a file.
  func fixed(_ file: SourceFile, onlySafe: Bool = true) -> String? {
    let edits = defects.compactMap(\.fix).filter { $0.isSafe || !onlySafe }.flatMap(\.edits)
    return edits.applied(to: file.bytes).map { String(decoding: $0, as: UTF8.self) }
  }
}
