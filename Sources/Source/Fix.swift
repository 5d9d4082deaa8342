/// A change of one file that removes a defect.
public struct Fix: Sendable, Hashable {
  /// Whether the fix keeps the meaning, so that `check --fix` may make it unasked.
  public let isSafe: Bool

  /// What the fix does, as an instruction: "Quote the value".
  public let title: String

  /// The edits, all of the file in which the defect stands.
  public let edits: [TextEdit]

  /// Makes a fix of its title and edits.
  public init(_ title: String, isSafe: Bool = true, edits: [TextEdit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }
}
