/// What a text may have before it is refused; none of it is met in writing meant for people.
public struct TextLimits: Sendable, Hashable {
  /// The longest line that is ever read, in bytes.
  public static let longestLine = 64 * 1024

  /// How deep quotes and list items may stand in each other at the most.
  public static let deepestNesting = 64

  /// The longest line, in bytes.
  public var line = longestLine

  /// How deep quotes and list items may stand in each other.
  public var nesting = deepestNesting

  /// The largest limits.
  public init() {}

  /// The longest text, in bytes.
  static let bytes = 256 * 1024

  /// How deep quotes and list items are followed.
  static let containers = deepestNesting

  /// How deep blocks may stand in each other; a list item stands in a list.
  static let blockDepth = 2 * containers

  /// How deep emphasis, links and images may stand in each other.
  static let inlineDepth = 64

  /// The most open containers, summed over all lines: cmark visits each of them on each line,
  /// at 30 ns a visit.
  static let containerVisits = 2_000_000

  /// The largest product of the numbers of `![` and of other `[`: cmark visits each image that is
  /// not closed at each link that is, at 3 ns a visit.
  static let bracketProduct = 25_000_000
}
