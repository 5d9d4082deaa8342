/// The lines that part the sides of a conflict, as git writes them into a file.
public struct ConflictMarks: Sendable, Hashable {
  /// How many times the sign of a mark is repeated: 7, unless git asks for more.
  public let size: Int

  /// The name of our side, after the opening mark.
  public let ours: String

  /// The name of their side, after the closing mark.
  public let theirs: String

  /// Describes marks; a size below 1 or beyond 1,000 counts as 7.
  public init(size: Int = 7, ours: String = "ours", theirs: String = "theirs") {
    self.size = 1...1_000 ~= size ? size : 7
    self.ours = ours
    self.theirs = theirs
  }

  /// The line above our side: `<<<<<<< ours`.
  public var opening: String { String(repeating: "<", count: size) + " \(ours)" }

  /// The line between the sides: `=======`.
  public var middle: String { String(repeating: "=", count: size) }

  /// The line below their side: `>>>>>>> theirs`.
  public var closing: String { String(repeating: ">", count: size) + " \(theirs)" }
}
