import ArgumentParser
import BacklogModel
import FrontMatter
import Source

/// Shows what is read from files.
struct ParseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print the keys, story parts and criteria of files, with their places.",
    discussion: """
      Any files in Markdown or Gherkin will do; no backlog is needed. The output is JSON.

      --format messages prints the tree of each .feature file, or its errors, as the official \
      Gherkin parser does: Cucumber messages, one a line.

      Examples:
        nextup parse stories/*.md
        nextup parse features --format messages
        nextup parse backlog/items --at v1.2
      """)

  /// The form of the output.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, messages
  }

  @Argument(
    help: "Files in Markdown or Gherkin, or folders of them.",
    completion: .file(extensions: ["md", "feature"]))
  var files: [String]

  @Option(help: "The form of the output.")
  var format = Format.json

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption

  func run() async throws {
    let (files, configuration) = try revision.at.map(filesThen) ?? filesNow()
    let parsed = ParsedFiles(files, configuration)
    switch format {
    case .json: Output.write("parse", [("documents", .array(await parsed.documents()))])
    case .messages: Output.write(try await parsed.messages())
    }
  }

  private func filesNow() throws -> ([LooseFiles.File], Configuration) {
    (try LooseFiles.find(files), (try? project.project().configuration) ?? Configuration())
  }

  /// The files of a revision; their paths begin at the folder of the backlog, as `list` has them.
  private func filesThen(_ revision: String) throws -> ([LooseFiles.File], Configuration) {
    let project = try project.project()
    let tree = try project.tree(at: revision)
    let configuration = try Configuration(reading: project.configurationFile(at: revision))
    return (try LooseFiles.find(try files.map(project.path(inside:)), in: tree), configuration)
  }
}
