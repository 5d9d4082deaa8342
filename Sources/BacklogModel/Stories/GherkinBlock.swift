public import Gherkin
public import Source

/// A text in Gherkin inside a file, or a whole `.feature` file.
public struct GherkinBlock: Sendable, Hashable {
  /// What it says, with places in the file.
  public let document: GherkinDocument

  /// Where it stands, with the marks of its fence.
  public let range: ByteRange

  /// Makes a block of what was read.
  public init(_ document: GherkinDocument, at range: ByteRange) {
    self.document = document
    self.range = range
  }

  /// The name of the feature; empty without one.
  public var name: String { document.feature?.heading.name ?? "" }

  /// The scenarios, in order.
  public var scenarios: [Scenario] { document.feature?.allScenarios ?? [] }
}
