import Markdown
import Source
import TestSupport

@testable import BacklogModel

/// A Markdown text with marked ranges, and what is read from it.
struct StoryText {
  let file: SourceFile
  let marks: [ByteRange]
  let document: StoryDocument

  init(_ text: String, form: StoryForm = .english) {
    (file, marks) = SourceFile.marked(text)
    document = StoryDocument(reading: Document(parsing: file), of: file, form: form)
  }

  /// The ranges of the parts of all stories: role, means, benefit.
  var parts: [ByteRange] {
    document.stories.flatMap { [$0.role, $0.means, $0.benefit].compactMap { $0?.range } }
  }

  /// The words of the parts of all stories; `-` for a part that is missing.
  var words: [[String]] {
    document.stories.map { [$0.role, $0.means, $0.benefit].map { $0?.text ?? "-" } }
  }

  /// The criteria as `number words`, with `x` or `o` before those that have a box.
  var criteria: [String] { document.criteria.map(Self.line) }

  /// The entries of the Definition of Done in the same form.
  var definitionOfDone: [String] { document.definitionOfDone.map(Self.line) }

  private static func line(_ criterion: Criterion) -> String {
    let box = criterion.isDone.map { $0 ? "x " : "o " } ?? ""
    return "\(box)\(criterion.number) \(criterion.text)"
  }
}
