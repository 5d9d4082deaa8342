/// How the bytes of a commit become text.
enum TextEncoding: Sendable, Hashable {
  /// UTF-8, with U+FFFD for what is not.
  case utf8
  /// ISO 8859-1, in which each byte is the character of that number.
  case latin1

  /// The encoding that the `encoding` header of a commit names; UTF-8 for names unknown here.
  init(named name: ArraySlice<UInt8>) {
    let name = String(decoding: name, as: UTF8.self).lowercased()
    self = ["iso-8859-1", "iso8859-1", "latin1", "latin-1"].contains(name) ? .latin1 : .utf8
  }

  /// The text of some bytes.
  func decode(_ bytes: ArraySlice<UInt8>) -> String {
    switch self {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .latin1: String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
  }
}
