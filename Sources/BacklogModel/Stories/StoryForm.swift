/// The words by which a story sentence and its criteria are recognised, in one language.
///
/// Configuration sets it by `story-form:` and `criteria-headings:`. Words are compared without
/// regard to case.
public struct StoryForm: Sendable, Hashable {
  /// What comes before the role: "as a", "as an", "as the", "as".
  public var role: [String]

  /// What comes between role and means: "i want to", "i need", "i can".
  public var means: [String]

  /// What comes before the benefit: "so that", "in order to".
  public var benefit: [String]

  /// Headings that announce acceptance criteria.
  public var criteriaHeadings: [String]

  /// The form used where the configuration names no other.
  public static let english = StoryForm(
    role: ["as a", "as an", "as the", "as"],
    means: [
      "i want to", "i want", "i need to", "i need", "i would like to", "i would like",
      "i'd like to", "i'd like", "i can", "i must", "i should", "i wish to", "we want to",
    ],
    benefit: ["so that", "so", "in order to"],
    criteriaHeadings: ["acceptance criteria", "acs", "ac"])

  /// Makes a form.
  public init(
    role: [String], means: [String], benefit: [String], criteriaHeadings: [String]
  ) {
    self.role = role
    self.means = means
    self.benefit = benefit
    self.criteriaHeadings = criteriaHeadings
  }
}
