/// A number that names another criterion now than it did before.
///
/// Whoever wrote `PAY-7K3F#2` meant the criterion before, and whoever reads it finds another one.
public struct CriterionSlide: Sendable, Hashable {
  /// The number, within the story of the criterion.
  public let number: Int

  /// What it named.
  public let before: Criterion

  /// What it names now.
  public let after: Criterion

  /// The number that the criterion from before has now; `nil` if it was removed.
  public let newNumber: Int?
}
