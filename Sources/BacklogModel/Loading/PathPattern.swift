/// A pattern of paths: `*` stands for any text, slashes included; everything else for itself.
public struct PathPattern: Sendable, Hashable {
  private let pieces: [[UInt8]]

  /// Reads a pattern.
  public init(_ text: String) {
    pieces = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map(Array.init)
  }

  /// Whether a whole path fits the pattern; takes time linear in the path times the pieces.
  public func matches(_ path: some StringProtocol) -> Bool {
    let bytes = Array(path.utf8)
    guard let first = pieces.first, let last = pieces.last, bytes.starts(with: first) else {
      return false
    }
    guard pieces.count > 1 else { return bytes == first }
    guard bytes.count >= first.count + last.count, bytes.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = bytes[first.count..<bytes.count - last.count]
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstIndex(of: piece) else { return false }
      rest = rest[(found + piece.count)...]
    }
    return true
  }
}

extension ArraySlice<UInt8> {
  /// Where a run of bytes first stands.
  fileprivate func firstIndex(of piece: [UInt8]) -> Int? {
    guard count >= piece.count else { return nil }
    return (startIndex...endIndex - piece.count).first {
      self[$0..<$0 + piece.count].elementsEqual(piece)
    }
  }
}
