extension Unicode.Scalar {
  /// The lower-case ASCII letters that stand for a Latin letter: `é` is `e`, `Æ` is `ae`.
  ///
  /// All other characters stay as they are, and marks above and below letters are left out. Unicode
  /// names a letter with a mark after the letter: LATIN SMALL LETTER E WITH ACUTE.
  var plainLetters: String {
    guard !isASCII else { return properties.lowercaseMapping }
    if properties.generalCategory == .nonspacingMark { return "" }
    let words = properties.name?.split(separator: " ") ?? []
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" else { return String(self) }
    if words[3] == "SHARP" { return "ss" }
    guard words[3].utf8.count <= 2, words.count == 4 || words[4] == "WITH" else {
      return String(self)
    }
    return words[3].lowercased()
  }
}
