/// A rule that a configuration names, with the place at which it does.
///
/// The linter, which alone knows the rules, complains about names that nobody knows.
public struct RuleMention: Sendable, Hashable {
  /// The name as written: `story/conjunction`.
  public let name: String

  /// Where it stands: `nextup.yml:12:3`.
  public let place: String

  /// Names a rule at a place.
  public init(name: String, place: String) {
    self.name = name
    self.place = place
  }
}
