import Source

/// A file name that begins with numbers: `1.2.story`, `1-2-login`, `2_1_1-Password`, `REQ001`.
struct NumberedName {
  /// The letters before the numbers; empty in `1.2.story`.
  private let letters: String

  /// The numbers, joined by dots: `1.2`; empty where there are none.
  private let numbers: String

  /// Reads a name without its extension.
  init(_ stem: String) {
    let bytes = Array(stem.utf8)
    let word = bytes.prefix(while: \.isASCIILetter)
    letters = String(decoding: word, as: UTF8.self)
    var rest = bytes[word.endIndex...]
    if !word.isEmpty, let mark = rest.first, Self.isMark(mark) { rest = rest.dropFirst() }
    var groups: [String] = []
    while true {
      let digits = rest.prefix(while: \.isASCIIDigit)
      let end = digits.endIndex
      guard !digits.isEmpty, end == bytes.endIndex || !bytes[end].isASCIILetter else { break }
      groups.append(String(decoding: digits, as: UTF8.self))
      rest = bytes[end...]
      guard let mark = rest.first, Self.isMark(mark) else { break }
      rest = rest.dropFirst()
    }
    numbers = groups.joined(separator: ".")
  }

  private static func isMark(_ byte: UInt8) -> Bool { "-_. ".utf8.contains(byte) }

  /// The ID: the prefix of the configuration, or other letters before the numbers, and the numbers.
  func id(_ configuration: Configuration) -> Identifier? {
    guard !numbers.isEmpty else { return nil }
    let isOther = !letters.isEmpty && letters.lowercased() != configuration.idPrefix.lowercased()
    return Identifier((isOther ? letters : configuration.idPrefix) + "-" + numbers)
  }
}
