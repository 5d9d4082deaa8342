import BacklogModel
import Lint
import Source

/// A labelled story with the rules that found something in it.
struct JudgedStory {
  /// The story.
  let story: LabelledStory

  /// The names of the rules.
  let rules: Set<String>

  /// Checks stories at default severities, those of a set together.
  static func all(_ stories: [LabelledStory]) throws -> [JudgedStory] {
    let linter = try Linter(Configuration())
    let sets = Dictionary(grouping: stories, by: \.set).sorted { $0.key < $1.key }
    return sets.flatMap { name, stories in
      let file = SourceFile(
        path: "\(name).txt", text: stories.map(\.text).joined(separator: "\n") + "\n")
      let found = Dictionary(grouping: linter.check(plain: file), by: \.start.line)
      return stories.enumerated().map { index, story in
        JudgedStory(
          story: story, rules: Set((found[index + 1] ?? []).map(\.defect.rule.name)))
      }
    }
  }
}
