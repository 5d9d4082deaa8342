public import Source

/// The line that opens a feature, rule, background, scenario or list of examples, and the free
/// text below it.
public struct Heading: Sendable, Hashable {
  /// The keyword as written, without its colon; empty where a part of a feature has none.
  public let keyword: String

  /// The words after the colon, without the blanks around them.
  public let name: String

  /// The lines of free text below, with their indentation; empty without any.
  public internal(set) var description: String

  /// Where the keyword stands.
  public let location: Location

  /// The keyword, the colon and the name, in bytes.
  public let range: ByteRange

  /// The name, in bytes; empty where the line ends after the colon.
  public let nameRange: ByteRange
}
