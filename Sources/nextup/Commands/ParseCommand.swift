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
      Any Markdown files will do; no backlog is needed. The output is JSON.

      Examples:
        nextup parse stories/*.md
        nextup parse backlog/items --at v1.2
      """)

  @Argument(help: "Markdown files, or folders of them.", completion: .file(extensions: ["md"]))
  var files: [String]

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption

  func run() async throws {
    let (files, configuration) = try revision.at.map(filesThen) ?? filesNow()
    let documents = await ParsedFiles(files, configuration).documents()
    Output.write("parse", [("documents", .array(documents))])
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
