import ArgumentParser
import BacklogModel
import Source

/// Shows the configuration.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print every value of nextup.yml, and where it comes from.")

  @Option(help: "The form of the output.")
  var format = PlainFormat.text

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption

  func run() throws {
    let lines = ConfigurationListing(
      of: try project.project().configurationFile(at: revision.at)
    ).lines
    switch format {
    case .text:
      for line in lines {
        let origin = line.line.map { "\(Configuration.fileName):\($0)" } ?? "default"
        Output.write(line: "\(line.key): \(line.value)  # \(origin)")
      }
    case .json:
      Output.write(
        "config",
        [
          (
            "values",
            .array(
              lines.map { line in
                .object([
                  ("key", .string(line.key)), ("line", JSON(line.line)),
                  ("value", .string(line.value)),
                ])
              })
          )
        ])
    }
  }
}
