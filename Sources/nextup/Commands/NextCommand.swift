import ArgumentParser
import BacklogModel
import Source

/// Says what we are building next, and why not the items above it.
struct NextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Show the next ready item, and why each item above it is not next.")

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption

  @Option(help: "The form of the output: text or json.")
  var format = PlainFormat.text

  func run() async throws {
    let backlog = try await project.project().backlog(at: revision.at)
    let answer = NextAnswer(in: backlog)
    switch format {
    case .text: Output.write(answer.text(of: backlog))
    case .json: Output.write("next", answer.json(of: backlog))
    }
  }
}
