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
    let bytes = destination.utf8
    guard let first = bytes.first else { return nil }
    let end = bytes.firstIndex { ":/?#".utf8.contains($0) }
    if let end, bytes[end] == UInt8(ascii: ":") {
      guard let kind = Self.ofScheme(destination[..<end].lowercased()) else { return nil }
      self = kind
    } else if first == UInt8(ascii: "#") {
      self = .fragment
    } else if Self.isSlash(first), let second = bytes.dropFirst().first, Self.isSlash(second) {
      return nil
    } else {
      self = .relative
    }
  }

  private static func ofScheme(_ scheme: String) -> LinkKind? {
    switch scheme {
    case "https": .secureWeb
    case "http": .web
    case "mailto": .mail
    default: nil
    }
  }

  /// Browsers take a backslash for a slash.
  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }
}
