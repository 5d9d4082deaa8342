public import Source

/// The value of a key that stands in the text of an item, with its place.
public struct TextValue: Sendable, Hashable {
  /// One of several boxes, of which the ticked one is the value.
  struct Choice: Sendable, Hashable {
    /// What stands behind the box.
    let text: String
    /// The sign between the brackets.
    let mark: ByteRange
  }

  /// The value, without emphasis.
  public let text: String

  /// Where it stands.
  public let range: ByteRange

  /// The boxes to choose from; empty where the value is written out.
  let choices: [Choice]

  /// What the boxes offer; empty where the value is written out.
  public var options: [String] { choices.map(\.text) }

  /// Makes a value.
  init(_ text: String, at range: ByteRange, choices: [Choice] = []) {
    self.text = text
    self.range = range
    self.choices = choices
  }

  /// The edits that put another value in its place.
  ///
  /// - Returns: `nil` where none of the boxes has the new value, or it has more than one line.
  func edits(setting value: String) -> [TextEdit]? {
    guard !value.isEmpty, !value.contains(where: \.isNewline) else { return nil }
    guard !choices.isEmpty else { return [TextEdit(range, with: value)] }
    let isWanted = { (choice: Choice) in choice.text.lowercased() == value.lowercased() }
    guard choices.contains(where: isWanted) else { return nil }
    return choices.map { TextEdit($0.mark, with: isWanted($0) ? "x" : " ") }
  }
}
