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

      Example:
        nextup parse stories/*.md
      """)

  @Argument(help: "Markdown files, or folders of them.", completion: .file(extensions: ["md"]))
  var files: [String]

  @OptionGroup var project: ProjectOptions

  func run() async throws {
    let configuration = (try? project.project().configuration) ?? Configuration()
    let documents = await ParsedFiles(try LooseFiles.find(files), configuration).documents()
    Output.write("parse", [("documents", .array(documents))])
  }
}
