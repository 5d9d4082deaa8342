/// Labels of people, and the rules that answer for them.
struct Question {
  /// What it is called in the table.
  let name: String

  /// The labels, each with the rules that find it.
  let labels: [(label: String, rules: Set<String>)]

  /// The F that is aimed at; `nil` where none was set.
  let target: String

  init(_ name: String, _ labels: [(label: String, rules: Set<String>)], target: String = "") {
    self.name = name
    self.labels = labels
    self.target = target
  }

  private init(_ label: String, _ rules: Set<String>, target: String = "") {
    self.init(label, [(label, rules)], target: target)
  }

  /// Whether the rules find one of the labels in a story; asked of questions with one label.
  func isAnswered(by story: JudgedStory) -> Bool {
    labels.contains { !$0.rules.isDisjoint(with: story.rules) }
  }

  /// Whether people saw one of the labels in a story.
  func isTrue(of story: LabelledStory) -> Bool {
    labels.contains { story.labels.contains($0.label) }
  }

  private static let atomic: Set = ["story/conjunction", "story/coordination"]
  private static let minimal: Set = ["story/extra-text", "story/repeated-connective"]
  private static let uniform: Set = ["story/deviant-form", "story/repeated-connective"]
  private static let unique: Set = ["story/duplicate", "story/near-duplicate"]

  /// The labels of three raters, after the QUS framework.
  static let threeRaters = (
    "qus-three-raters.jsonl",
    [
      Question("atomic", atomic, target: "F >= .88"), Question("minimal", minimal),
      Question("uniform", uniform), Question("unique", unique),
      Question(
        "all four",
        [("atomic", atomic), ("minimal", minimal), ("uniform", uniform), ("unique", unique)],
        target: "F >= .80"),
    ]
  )

  /// The labels of the UStAI project.
  static let userStoryTool = (
    "ustai-half.jsonl",
    [
      Question(
        "conjunctions", ["story/conjunction"], target: "P >= .45, R >= .60"),
      Question("not minimal", ["story/extra-text"], target: "F >= .70"),
    ]
  )
}
