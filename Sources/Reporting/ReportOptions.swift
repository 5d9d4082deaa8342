/// How output is laid out for its reader.
public struct ReportOptions: Sendable, Hashable {
  /// Whether to colour.
  public let isColored: Bool

  /// How many cells a line of the terminal has.
  public let width: Int

  /// Makes options; without a terminal, 100 cells and no colour are a good choice.
  public init(isColored: Bool = false, width: Int = 100) {
    self.isColored = isColored
    self.width = width
  }
}
