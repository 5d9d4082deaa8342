import ArgumentParser
import BacklogModel
import FrontMatter
import Source

/// Shows what is read from files.
struct ParseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print what is read from files: keys, story parts and criteria, with their places.",
    discussion: "Needs no configuration: any Markdown file will do. The output is JSON.")

  @OptionGroup var project: ProjectOptions

  @Argument(help: "Markdown files, or folders of them.", completion: .file(extensions: ["md"]))
  var files: [String]

  func run() async throws {
    let configuration = (try? project.project().configuration) ?? Configuration()
    let documents = await ParsedFiles(try LooseFiles.find(files), configuration).documents()
    Output.write("parse", [("documents", .array(documents))])
  }
}
