import Source

extension Story.Part {
  /// Whether it is the text of a template that nobody replaced: `[persona]`, `{{goal}}`, `TBD`.
  public var isPlaceholder: Bool { text.isPlaceholder }
}

extension Story {
  /// Whether role or means are still the text of a template.
  public var isTemplate: Bool {
    role?.isPlaceholder ?? false || means?.isPlaceholder ?? false
  }
}

extension Criterion {
  /// Whether it is the text of a template that nobody replaced, each step of it.
  public var isPlaceholder: Bool {
    steps.isEmpty ? text.isPlaceholder : steps.allSatisfy { $0.text.isPlaceholder }
  }
}

extension String {
  /// Whether a text is one pair of brackets with words in it, dots or underscores, or TBD.
  fileprivate var isPlaceholder: Bool {
    let words = Array(utf8)
    guard let first = words.first, let last = words.last else { return false }
    switch first {
    case UInt8(ascii: "["): return last == UInt8(ascii: "]") && words.isOnePair(first, last)
    case UInt8(ascii: "{"): return last == UInt8(ascii: "}") && words.isOnePair(first, last)
    case UInt8(ascii: "<"): return last == UInt8(ascii: ">") && words.isOnePair(first, last)
    case UInt8(ascii: "_"), UInt8(ascii: "?"): return words.allSatisfy { $0 == first }
    default: return words.count < 6 && Self.reminders.contains(uppercased())
    }
  }

  /// What people write into a story in the place of words that are still to come.
  ///
  /// These are the words that `story/placeholder` looks for, not reminders about this program.
  private static let reminders: Set = ["TBD", "TBA", "TBC", "TODO", "FIXME", "XXX", "N/A"]
}

extension [UInt8] {
  /// Whether the first bracket is closed by the last byte; links such as `[[US-4]]` and boxes are
  /// none.
  fileprivate func isOnePair(_ open: UInt8, _ close: UInt8) -> Bool {
    guard count > 3, open != UInt8(ascii: "[") || self[1] != open else { return false }
    var depth = 0
    for (index, byte) in enumerated() {
      if byte == open { depth += 1 }
      if byte == close { depth -= 1 }
      if depth == 0 { return index == count - 1 }
    }
    return false
  }
}
