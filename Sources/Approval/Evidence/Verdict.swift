/// How well it is proven that a change was approved.
public enum Verdict: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Nothing that counts says so.
  case unapproved
  /// It could not be found out: history or a program is missing, or a limit was reached.
  case indeterminate
  /// A commit says so, and anybody could have written that.
  case claimed
  /// The forge says so by its signature.
  case attested
  /// The owner says so by a signature.
  case verified

  /// Whether one proves less than another.
  public static func < (left: Verdict, right: Verdict) -> Bool {
    left.strength < right.strength
  }

  private var strength: Int {
    switch self {
    case .unapproved: 0
    case .indeterminate: 1
    case .claimed: 2
    case .attested: 3
    case .verified: 4
    }
  }
}
