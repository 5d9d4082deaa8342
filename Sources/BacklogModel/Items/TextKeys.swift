import Source

/// Finds keys in the text of an item: `Status: done`, `**Status:** done`, or under `## Status`.
///
/// The first place where a label has a value counts. Fenced code is left out.
struct TextKeys: Sendable {
  private let labels: [(key: String, label: [UInt8])]

  /// Compiles the labels.
  ///
  /// - Parameter labels: the label of each standard key.
  init(_ labels: [String: String]) {
    self.labels = labels.sorted { $0.key < $1.key }.map {
      ($0.key, Self.folded(Array($0.value.utf8)[...]))
    }
  }

  /// The values in a file from an offset on, by standard key.
  func values(in file: SourceFile, from start: Int) -> [String: TextValue] {
    guard !labels.isEmpty else { return [:] }
    var found: [String: TextValue] = [:]
    let lines = TextLine.all(in: file, from: start)
    for index in lines.indices where !lines[index].isCode && found.count < labels.count {
      for (key, label) in labels where found[key] == nil {
        guard let value = lines[index].value(of: label) else { continue }
        if !value.isEmpty {
          found[key] = lines[index].textValue(value)
        } else if lines[index].isHeading {
          found[key] = Self.section(lines[(index + 1)...])
        }
      }
    }
    return found
  }

  /// The value below a heading: the box that is ticked, or the first line.
  private static func section(_ lines: ArraySlice<TextLine>) -> TextValue? {
    let body = lines.prefix { !$0.isHeading }.filter { !$0.isBlank && !$0.isCode }
    let choices = body.compactMap(\.choice)
    let ticked = choices.filter(\.isTicked)
    if !choices.isEmpty {
      guard ticked.count == 1, let only = ticked.first else { return nil }
      return TextValue(only.choice.text, at: only.range, choices: choices.map(\.choice))
    }
    return body.first.flatMap { $0.textValue($0.content) }
  }

  /// A label without regard to ASCII case, with blanks for underscores.
  static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 == UInt8(ascii: "_") ? .blank : $0.asciiLowercased }
  }
}
