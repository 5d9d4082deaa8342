internal import Source

/// Where a link leads, if that is safe to publish.
public enum LinkKind: Sendable, Hashable {
  /// To `https:`.
  case secureWeb
  /// To `http:`.
  case web
  /// To `mailto:`.
  case mail
  /// To a place of the same page.
  case fragment
  /// To a path beside the page.
  case relative

  /// Tells the kind of a destination, or gives `nil` for one that is not to be followed: of another
  /// scheme, or to a host without a scheme (`//host`).
  public init?(of destination: String) {
    let bytes = Array(destination.utf8.prefix(64))
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "#") {
      self = .fragment
      return
    }
    let end = bytes.firstIndex { ":/?#\\".utf8.contains($0) }
    guard let end, bytes[end] == UInt8(ascii: ":") else {
      guard bytes.count < 64 || end != nil || !destination.utf8.contains(UInt8(ascii: ":")) else {
        return nil
      }
      if Self.isSlash(first), bytes.count > 1, Self.isSlash(bytes[1]) { return nil }
      self = .relative
      return
    }
    switch String(decoding: bytes[..<end].map(\.asciiLowercased), as: UTF8.self) {
    case "https": self = .secureWeb
    case "http": self = .web
    case "mailto": self = .mail
    default: return nil
    }
  }

  /// Browsers take a backslash for a slash.
  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }
}
