import BacklogModel
import Source

/// Names of places within a page.
enum Anchor {
  /// Text as ASCII letters, digits and single hyphens, in lower case.
  static func slug(of text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte.isASCIIAlphanumeric {
        bytes.append(byte.asciiLowercased)
      } else if !bytes.isEmpty, bytes.last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The place of a record on the page of its kind.
  ///
  /// An ID that is not plain ASCII gets a digest, so that two IDs never share a place.
  static func of(_ record: Record) -> String {
    let slug = slug(of: record.id)
    guard slug != record.id.lowercased() else { return "\(record.kind.rawValue)-\(slug)" }
    let digest = SHA256Digest(of: Array(record.id.utf8)).hexadecimal.prefix(8)
    return "\(record.kind.rawValue)-\(slug)~\(digest)"
  }

  /// What the places of headings within a text begin with, apart from those of the page itself.
  static let text = "t-"

  /// The place of an acceptance criterion on the page of its item.
  static func ofCriterion(_ number: Int) -> String { "c\(number)" }
}
