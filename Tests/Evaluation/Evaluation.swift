import ArgumentParser
import Foundation
import Reporting

/// Measures how right the rules are on stories that people have labelled.
@main
struct Evaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nextup-evaluate",
    abstract: "Measure how right the rules of check are.",
    discussion: """
      The stories are made by others and no part of the project; what is absent is skipped. Half of \
      each set, chosen by a hash of the story, was looked at while the rules were written; the \
      other half shows what to expect elsewhere. docs/story-quality.md says what the figures mean.
      """)

  @Option(help: "Where the stories are kept.", completion: .directory)
  var corpus =
    ProcessInfo.processInfo.environment["NEXTUP_CORPUS"] ?? "../shared/corpus"

  @Flag(help: "Print the stories of the tuned half that a rule judged otherwise than people did.")
  var mistakes = false

  func run() throws {
    let questions = [Question.threeRaters, Question.userStoryTool]
    for (file, questions) in questions {
      guard let stories = try LabelledStory.all(in: "\(corpus)/labels/\(file)") else {
        print("\(file): absent, skipped\n")
        continue
      }
      print("\(file): \(stories.count) stories\n")
      try report(questions, JudgedStory.all(stories))
    }
    let folder = "\(corpus)/stories"
    guard let sets = try FalseAlarms.all(in: folder) else {
      print("stories: absent, skipped")
      return
    }
    print("Warnings and errors at default severities\n")
    print(FalseAlarms.table(of: sets).lines(width: nil), terminator: "")
  }

  private func report(_ questions: [Question], _ stories: [JudgedStory]) throws {
    var table = Score.table
    for question in questions {
      for half in Half.allCases {
        table.append(Score(question, stories.filter { half.contains($0.story) }).cells(half))
      }
    }
    print(table.lines(width: nil))
    guard mistakes else { return }
    for question in questions where question.labels.count == 1 {
      for story in stories where Half.tuned.contains(story.story) {
        let (said, labelled) = (question.isAnswered(by: story), question.isTrue(of: story.story))
        if said != labelled { print("\(said ? "+" : "-") \(question.name): \(story.story.text)") }
      }
    }
  }
}
