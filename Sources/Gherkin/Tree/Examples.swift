/// A table of values for the variables of an outline.
public struct Examples: Sendable, Hashable {
  /// The tags above it.
  public let tags: [Tag]

  /// Its keyword, name and description.
  public internal(set) var heading: Heading

  /// The names of the variables; `nil` without a table.
  public internal(set) var header: TableRow?

  /// The rows of values.
  public internal(set) var body: [TableRow] = []
}
