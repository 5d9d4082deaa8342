/// The words that open the steps of a scenario and the scenario itself, in one language.
public struct StepKeywords: Sendable, Hashable {
  /// What opens a precondition: "given".
  public var given: [String]

  /// What opens the action: "when".
  public var when: [String]

  /// What opens the outcome: "then".
  public var then: [String]

  /// What goes on with the step before: "and", "but".
  public var and: [String]

  /// What opens a scenario: "scenario", "scenario outline".
  public var scenario: [String]

  /// What opens a scenario in Gherkin only, since in prose it opens an example.
  public var example: [String]

  /// The English words.
  public static let english = StepKeywords(
    given: ["given"], when: ["when"], then: ["then"], and: ["and", "but"],
    scenario: ["scenario outline", "scenario template", "scenario"], example: ["example"])

  /// Makes a set of keywords.
  public init(
    given: [String], when: [String], then: [String], and: [String], scenario: [String],
    example: [String]
  ) {
    self.given = given
    self.when = when
    self.then = then
    self.and = and
    self.scenario = scenario
    self.example = example
  }
}
