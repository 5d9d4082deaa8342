import Source

/// Finds the ID at the start of a file name or heading: `PAY-7K3F-saved-card`, `BACK-24.1 - Title`.
enum FileNameIdentifier {
  /// The ID that a file name begins with.
  ///
  /// After a configured prefix the ID ends with the next group. Otherwise it ends with the first
  /// group that has a digit: `US-PRJ-11-title` gives `US-PRJ-11`.
  static func id(in stem: String, _ configuration: Configuration) -> Identifier? {
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

  /// A heading without the ID before its words: "US-002: A title" gives "A title".
  static func withoutLeadingID(_ heading: String) -> String {
    let bytes = Array(heading.utf8)
    guard let length = Identifier.length(atStartOf: bytes[...]),
      bytes[..<length].contains(where: \.isASCIIDigit)
    else { return heading }
    let rest = bytes[length...].drop { !$0.isASCIIAlphanumeric && $0 < 0x80 }
    return rest.isEmpty ? heading : String(decoding: rest, as: UTF8.self)
  }

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
