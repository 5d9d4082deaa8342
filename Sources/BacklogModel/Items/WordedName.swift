import Source

/// A file name whose words are the ID: `fix-login` is `TASK-fix-login`.
struct WordedName {
  private let words: [Substring]

  /// What stands for a name without ASCII letters and digits.
  private let digest: String

  /// Reads a name without its extension.
  init(_ stem: String) {
    words = stem.split { character in
      character.asciiValue.map { !$0.isASCIIAlphanumeric } ?? true
    }
    digest = words.isEmpty ? String(SHA256Digest(of: Array(stem.utf8)).hexadecimal.prefix(8)) : ""
  }

  /// The ID: the prefix of the configuration, unless the name has it, and as many of the words as
  /// an ID may have.
  func id(_ configuration: Configuration) -> Identifier? {
    let prefix = configuration.idPrefix
    let name = words.joined(separator: "-")
    if words.isEmpty { return Identifier("\(prefix)-\(digest)") }
    let isPrefixed = words.count > 1 && name.lowercased().hasPrefix(prefix.lowercased() + "-")
    let whole = isPrefixed ? name : "\(prefix)-\(name)"
    return Identifier(whole) ?? Identifier(shortened(whole))
  }

  /// As many whole words as fit.
  private func shortened(_ text: String) -> String {
    var text = text[...]
    while text.utf8.count > Identifier.longest, let hyphen = text.lastIndex(of: "-") {
      text = text[..<hyphen]
    }
    return String(text)
  }
}
