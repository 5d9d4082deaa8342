/// A path that is the same as another only if all bytes are.
///
/// Strings take an é of one scalar and of two for the same text, and the Kelvin sign for a K. Files
/// of such names are different files to git.
public struct PathKey: Sendable {
  /// The path.
  public let text: String

  /// Makes a key of a path.
  public init(_ text: String) { self.text = text }
}

extension PathKey: Hashable {
  /// Whether the bytes are the same.
  public static func == (left: PathKey, right: PathKey) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension PathKey: Comparable {
  /// Whether the bytes sort before those of another.
  public static func < (left: PathKey, right: PathKey) -> Bool {
    left.text.precedesInBytes(right.text)
  }
}
