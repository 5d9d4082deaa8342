import ArgumentParser
import BacklogModel
import Source

/// Answers what is built next, and why not the items above it.
struct NextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Show the next ready item, and why each item above it is not next.",
    discussion: """
      Where the order cannot be read, nobody can say what is next: the exit status is 2.
      """)

  @Option(help: "The form of the output.")
  var format = PlainFormat.text

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption

  func run() async throws {
    let backlog = try await project.project().backlog(at: revision.at).withFolder()
    if let obstacle = backlog.order?.obstacle {
      throw OrderError(.unreadable, operation: "choosing what is next", message: obstacle)
    }
    let answer = NextAnswer(in: backlog)
    switch format {
    case .text: Output.write(answer.text(of: backlog))
    case .json: Output.write("next", answer.json(of: backlog))
    }
  }
}
