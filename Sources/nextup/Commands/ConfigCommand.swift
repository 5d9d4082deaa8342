import ArgumentParser
import BacklogModel
import Reporting
import Source

/// Shows the configuration.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print every value of nextup.yml, and where it comes from.",
    discussion: """
      With the key of one value only that is printed, for scripts; of a map, all inside it. --origin puts before each value the file, \
      line and column that it comes from, or 'default', and a tab.

      Examples:
        nextup config
        nextup config id.prefix
        nextup config statuses --origin
      """)

  @Argument(
    help: "One key, with dots for keys inside maps.", completion: .configurationKeys)
  var key: String?

  @Flag(help: "Print before each value where it comes from.")
  var origin = false

  @Option(help: "The form of the output.")
  var format = PlainFormat.text

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption

  func run() throws {
    let listing = ConfigurationListing(
      of: try project.project().configurationFile(at: revision.at))
    let lines = try key.map { try listing.lines(of: $0) } ?? listing.lines
    switch format {
    case .text: for line in lines { Output.write(text(of: line) + "\n") }
    case .json: Output.write("config", [("values", .array(lines.map(Self.json)))])
    }
  }

  private func text(of line: ConfigurationListing.Line) -> String {
    let isAlone = line.key == key
    let value = TerminalText.sanitized(isAlone ? line.text : "\(line.key): \(line.value)")
    if origin { return "\(line.origin)\t\(value)" }
    return isAlone ? value : "\(value)  # \(line.origin)"
  }

  private static func json(of line: ConfigurationListing.Line) -> JSON {
    .object([
      ("column", JSON(line.place?.column)), ("key", .string(line.key)),
      ("line", JSON(line.place?.line)), ("origin", .string(line.origin)),
      ("value", .string(line.value)),
    ])
  }
}
