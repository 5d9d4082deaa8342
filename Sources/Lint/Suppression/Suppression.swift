import Source

/// A comment that takes findings of some rules back: `<!-- nextup-ignore RULE: REASON -->`.
struct Suppression: Sendable {
  /// A rule that the comment names.
  struct Name: Sendable {
    /// The name as written.
    let rule: RuleID

    /// Where it stands.
    let range: ByteRange
  }

  /// The word that begins such a comment.
  static let keyword = "nextup-ignore"

  /// The comment, with its marks.
  let range: ByteRange

  /// The bytes to remove with the comment, so that no empty line or blank stays behind.
  let removal: ByteRange

  /// The word that begins it, where that means nothing: `nextup-ignore-line`.
  var unknownWord: ByteRange?

  /// The rules.
  let names: [Name]

  /// Why the findings are fine; empty where nobody says.
  let reason: String

  /// The bytes in which findings have to start to be taken back.
  let scope: ByteRange

  /// Whether it takes a finding back.
  func covers(_ diagnostic: Diagnostic) -> Bool {
    let start = diagnostic.defect.range.lowerBound
    return !reason.isEmpty && scope.contains(start)
      && names.contains { $0.rule == diagnostic.defect.rule }
  }
}

extension Suppression {
  /// A comment that takes nothing back, because nobody knows the word that begins it.
  init(unknown word: ByteRange) {
    self.init(
      range: word, removal: word, unknownWord: word, names: [], reason: "",
      scope: word.upperBound..<word.upperBound)
  }
}
