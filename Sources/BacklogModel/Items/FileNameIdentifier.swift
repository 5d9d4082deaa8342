import Source

/// Finds the ID at the start of a file name or heading: `PAY-7K3F-saved-card`, `BACK-24.1 - Title`.
enum FileNameIdentifier {
  /// The ID that a file name gives, by the form that the configuration names.
  static func id(in stem: String, _ configuration: Configuration) -> Identifier? {
    switch configuration.idFromFileName {
    case .id: written(in: stem, configuration)
    case .number: NumberedName(stem).id(configuration) ?? written(in: stem, configuration)
    case .words:
      numbered(written(in: stem, configuration), configuration)
        ?? WordedName(stem).id(configuration)
    }
  }

  /// The ID that a file name begins with.
  ///
  /// After a configured prefix the ID ends with the next group. Otherwise it ends with the first
  /// group that has a digit: `US-PRJ-11-title` gives `US-PRJ-11`.
  private static func written(in stem: String, _ configuration: Configuration) -> Identifier? {
    let bytes = Array(stem.utf8)
    guard let length = Identifier.length(atStartOf: bytes[...]) ?? shortened(bytes) else {
      return nil
    }
    let candidate = bytes[..<length]
    let prefixes = [configuration.idPrefix] + configuration.idAliases
    if let prefix = prefixes.first(where: { begins(candidate, with: $0.utf8) }) {
      return Identifier(groups(of: candidate, after: prefix.utf8.count + 1))
    }
    return shortestNumbered(String(decoding: candidate, as: UTF8.self)).flatMap { Identifier($0) }
  }

  /// An ID if it has a configured prefix and a digit behind it, as `TASK-7` has and `TASK-login` not.
  private static func numbered(_ id: Identifier?, _ configuration: Configuration) -> Identifier? {
    let prefixes = [configuration.idPrefix] + configuration.idAliases
    guard let id,
      let prefix = prefixes.first(where: { id.canonical.hasPrefix($0.uppercased() + "-") }),
      id.text.utf8.dropFirst(prefix.utf8.count).contains(where: \.isASCIIDigit)
    else { return nil }
    return id
  }

  /// A heading without the ID before its words: "US-002: A title" and "Story 1.2: A title" give
  /// "A title".
  static func withoutLeadingID(_ heading: String) -> String {
    let bytes = Array(heading.utf8)
    guard let length = leadingID(bytes) ?? leadingNumber(bytes) else { return heading }
    let rest = bytes[length...].drop { !$0.isASCIIAlphanumeric && $0 < 0x80 && $0 != Self.bracket }
    return rest.isEmpty ? heading : String(decoding: rest, as: UTF8.self)
  }

  private static let bracket = UInt8(ascii: "[")

  /// The length of an ID with a digit.
  private static func leadingID(_ bytes: [UInt8]) -> Int? {
    guard let length = Identifier.length(atStartOf: bytes[...]),
      bytes[..<length].contains(where: \.isASCIIDigit)
    else { return nil }
    return length
  }

  /// The length of a word for an item with its number and a colon or dash: `Story 1.2:`.
  private static func leadingNumber(_ bytes: [UInt8]) -> Int? {
    let word = bytes.prefix(while: \.isASCIILetter)
    guard nouns.contains(String(decoding: word, as: UTF8.self).lowercased()) else { return nil }
    let blanks = bytes[word.endIndex...].prefix { $0 == .blank || $0 == UInt8(ascii: "#") }
    let number = bytes[blanks.endIndex...].prefix {
      $0.isASCIIAlphanumeric || ".-_".utf8.contains($0)
    }
    guard !blanks.isEmpty, number.first?.isASCIIDigit == true else { return nil }
    let end = bytes[number.endIndex...].drop { $0 == .blank }
    guard let mark = end.first, ":-".utf8.contains(mark) || mark >= 0x80 else { return nil }
    let isDash =
      bytes[end.startIndex...].starts(with: "–".utf8)
      || bytes[end.startIndex...].starts(with: "—".utf8)
    guard mark < 0x80 || isDash else { return nil }
    return end.startIndex + (isDash ? 3 : 1)
  }

  private static let nouns: Set = [
    "story", "user", "epic", "task", "feature", "bug", "item", "issue", "requirement",
  ]

  /// A stem longer than an ID may be: the ID within its first bytes.
  private static func shortened(_ bytes: [UInt8]) -> Int? {
    Identifier.length(atStartOf: bytes.prefix(Identifier.longest))
  }

  /// Whether a candidate begins with a prefix, in any case, and a hyphen.
  private static func begins(
    _ candidate: ArraySlice<UInt8>, with prefix: String.UTF8View
  ) -> Bool {
    candidate.count > prefix.count && candidate[prefix.count] == UInt8(ascii: "-")
      && zip(candidate, prefix).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
  }

  /// A prefix of so many bytes and the group after it, with its dotted numbers.
  private static func groups(of candidate: ArraySlice<UInt8>, after length: Int) -> String {
    let group = candidate[length...].prefix { $0 != UInt8(ascii: "-") }
    return String(decoding: candidate[..<group.endIndex], as: UTF8.self)
  }

  private static func shortestNumbered(_ candidate: String) -> String? {
    let groups = candidate.split(separator: "-")
    let last = groups.dropFirst().firstIndex { $0.utf8.contains(where: \.isASCIIDigit) }
    return last.map { groups[...$0].joined(separator: "-") }
  }
}

extension Configuration {
  /// The ID that the name of a file begins with; `nil` if it has none.
  ///
  /// - Parameter path: the path of the file, with its extension.
  public func identifier(inFileName path: String) -> Identifier? {
    FileNameIdentifier.id(in: path.fileStem, self)
  }
}
