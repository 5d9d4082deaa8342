/// One of the lines between which a merge leaves the two versions of what both sides changed.
///
/// A mark is its sign seven times, or more often where git was asked for longer marks, and then the
/// end of the line or a blank and a name.
public enum ConflictMark: UInt8, Sendable {
  /// The line above our side: `<<<<<<< ours`.
  case ours = 0x3C
  /// The line above the common ancestor, where git shows it: `||||||| base`.
  case base = 0x7C
  /// The line between the sides: `=======`.
  case middle = 0x3D
  /// The line below their side: `>>>>>>> theirs`.
  case theirs = 0x3E

  /// How often a mark repeats its sign, unless git is asked for more.
  public static let length = 7

  /// What a finding says of marks that nobody removed.
  public static let message = "a merge was not finished here"

  /// How to put such a file right.
  public static let help =
    "keep the lines that are right and remove the marks, or see 'nextup merge --continue'"

  /// Reads a line without its line end; `nil` if it is no mark.
  public init?(_ line: some Collection<UInt8>) {
    guard let sign = line.first, let mark = ConflictMark(rawValue: sign) else { return nil }
    let rest = line.drop { $0 == sign }
    guard line.count - rest.count >= Self.length, rest.isEmpty || rest.first == 0x20 else {
      return nil
    }
    self = mark
  }
}
