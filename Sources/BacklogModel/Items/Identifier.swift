import Source

/// The identity of an item or record, such as `PAY-7K3F`, compared in ASCII upper case.
///
/// The form is `[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)+(\.[0-9]+)*`, at most 64 bytes.
public struct Identifier: Sendable, Comparable, CustomStringConvertible {
  /// The longest identifier, in bytes.
  public static let longest = 64

  /// The identifier as it was written.
  public let text: String

  /// The form that decides whether two are the same: ASCII upper case.
  public let canonical: String

  /// Reads an identifier; `nil` if the text does not have its form.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard Identifier.length(atStartOf: bytes[...]) == bytes.count else { return nil }
    self.text = text
    canonical = String(decoding: bytes.map(\.asciiUppercased), as: UTF8.self)
  }

  /// How many bytes at the start of a text form an identifier; `nil` if none do.
  ///
  /// The longest such beginning counts; a dot or hyphen that nothing follows is not part of it.
  public static func length(atStartOf bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    func run(_ isPart: (UInt8) -> Bool) -> Int {
      bytes[index...].prefix(while: isPart).count
    }
    guard let first = bytes.first, first.isASCIILetter else { return nil }
    index += run(\.isASCIIAlphanumeric)
    var groups = 0
    while index < bytes.endIndex, bytes[index] == UInt8(ascii: "-") {
      index += 1
      let length = run(\.isASCIIAlphanumeric)
      guard length > 0 else {
        index -= 1
        break
      }
      groups += 1
      index += length
    }
    guard groups > 0 else { return nil }
    while index < bytes.endIndex, bytes[index] == UInt8(ascii: ".") {
      index += 1
      let length = run(\.isASCIIDigit)
      guard length > 0 else {
        index -= 1
        break
      }
      index += length
    }
    let length = index - bytes.startIndex
    return length <= longest ? length : nil
  }

  /// The text as written.
  public var description: String { text }

  /// Whether one sorts before another, by canonical form.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.canonical < right.canonical
  }
}

extension Identifier: Hashable {
  /// Whether two are the same, without regard to ASCII case.
  public static func == (left: Identifier, right: Identifier) -> Bool {
    left.canonical == right.canonical
  }

  /// Hashes the canonical form.
  public func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
}
