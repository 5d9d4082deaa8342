import FrontMatter
import Source
import Testing

/// A change of front matter, with the text before and after it, fences left out.
struct EditCase: Sendable, CustomTestStringConvertible {
  enum Change: Sendable {
    case set([String], FrontMatterValue)
    case insert(String, FrontMatterValue, after: String?)
    case remove([String])
    case addElement(String, to: String)
    case removeElement(String, from: String)
  }

  let change: Change
  let before: String
  let after: String

  init(_ change: Change, _ before: String, _ after: String) {
    self.change = change
    self.before = before
    self.after = after
  }

  var testDescription: String { "\(change): \(before)" }
}

extension FrontMatterEditor {
  /// The edits of a change.
  func edits(of change: EditCase.Change) throws(FrontMatterError) -> [TextEdit] {
    switch change {
    case .set(let path, let value): try set(path, to: value)
    case .insert(let key, let value, let other): try insert(key, value, after: other)
    case .remove(let path): try remove(path)
    case .addElement(let element, let key): try add(element, to: key)
    case .removeElement(let element, let key): try remove(element, from: key)
    }
  }

  /// Makes an editor of a text.
  init(_ text: String, isWholeFile: Bool = false) {
    let file = SourceFile(path: "test.md", text: text)
    self.init(
      file, isWholeFile ? FrontMatter(readingWhole: file) : FrontMatter(readingHeadOf: file))
  }

  /// The whole text after a change.
  func text(after change: EditCase.Change) throws -> String {
    let bytes = try #require(edits(of: change).applied(to: file.bytes))
    return String(decoding: bytes, as: UTF8.self)
  }
}
