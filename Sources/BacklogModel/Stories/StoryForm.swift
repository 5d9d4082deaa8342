/// The words by which a story sentence and its criteria are recognised, in one language.
///
/// Configuration sets it by `story-form:` and `criteria-headings:`. Words are compared without
/// regard to case. In a phrase, what follows `|` belongs to the part as well: `i |don't want` keeps
/// the negation in the means.
public struct StoryForm: Sendable, Hashable {
  /// What comes before the role: "as a", "as an", "as the", "as".
  public var role: [String]

  /// What comes between role and means: "i want to", "i need", "i can".
  public var means: [String]

  /// What comes before the benefit: "so that", "in order to"; the most telling one first.
  public var benefit: [String]

  /// Headings that announce acceptance criteria.
  public var criteriaHeadings: [String]

  /// Headings that announce the *Definition of Done*, whose entries are never criteria.
  public var doneHeadings: [String]

  /// Words in headings that announce a story; below them a sentence may lack parts.
  public var storyHeadings: [String]

  /// Words that open the steps of a scenario: "given", "when", "then", "and", "but".
  public var stepKeywords: StepKeywords

  /// The form used where the configuration names no other.
  public static let english = StoryForm(
    role: ["as a", "as an", "as the", "as"],
    means: [
      "i want to", "i want", "i need to", "i need", "i would like to", "i would like",
      "i'd like to", "i'd like", "i'd love to", "i would love to", "i can", "i must", "i should",
      "i wish to", "i wish", "i have to", "i am able to", "i'm able to", "i expect to", "i expect",
      "i |don't want", "i |do not want", "we want to", "we want", "we need to", "we need",
      "we would like to", "we would like", "we'd like to", "we can", "we must",
    ],
    benefit: ["so that", "so", "in order to"],
    criteriaHeadings: ["acceptance criteria", "acceptance criterion", "acs", "ac"])

  /// Makes a form.
  ///
  /// - Parameters:
  ///   - role: what comes before the role.
  ///   - means: what comes between role and means.
  ///   - benefit: what comes before the benefit, the most telling one first.
  ///   - criteriaHeadings: headings that announce acceptance criteria.
  ///   - doneHeadings: headings that announce the *Definition of Done*.
  ///   - storyHeadings: words in headings that announce a story.
  ///   - stepKeywords: words that open the steps of a scenario.
  public init(
    role: [String], means: [String], benefit: [String], criteriaHeadings: [String],
    doneHeadings: [String] = ["definition of done", "dod"],
    storyHeadings: [String] = ["story", "stories"],
    stepKeywords: StepKeywords = .english
  ) {
    self.role = role
    self.means = means
    self.benefit = benefit
    self.criteriaHeadings = criteriaHeadings
    self.doneHeadings = doneHeadings
    self.storyHeadings = storyHeadings
    self.stepKeywords = stepKeywords
  }
}
