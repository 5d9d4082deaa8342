public import Source

/// A part of the order under a heading of level 2, such as *Now* or *Next*.
public struct OrderHorizon: Sendable, Hashable {
  /// The text of the heading as it is written, runs of blanks collapsed.
  public let name: String

  /// Whether it lists what was set aside: its entries have no rank.
  public let isParked: Bool

  /// The bytes of the name in the file.
  public let nameRange: ByteRange

  /// The line of the heading, from 1.
  public let line: Int

  /// What decides whether two names mean the same horizon: blanks collapsed, ASCII lower case.
  static func key(_ name: String) -> String {
    String(decoding: collapsed(name).utf8.map(\.asciiLowercased), as: UTF8.self)
  }

  /// A text with each run of blanks as one blank, and none around it; a no-break space is a blank.
  static func collapsed(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").utf8.split(whereSeparator: \.isBlank).map {
      String(Substring($0))
    }
    .joined(separator: " ")
  }
}
