import ArgumentParser
import BacklogModel
import Lint
import Source

/// Prints the schema of what people write.
struct SchemaCommand: ParsableCommand {
  /// What has a schema.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case config, item, sprint, goal, persona, request, release
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON schema of nextup.yml or of front matter, for editors.",
    discussion: """
      The schema of items has the team's own types, statuses, estimates and names of keys.

      Examples:
        nextup schema config > nextup.schema.json
        nextup schema item
      """)

  @Argument(help: "What the schema describes.")
  var subject: Subject

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption

  func run() throws {
    Output.write(try schema().prettyEncoded())
  }

  private func schema() throws -> JSON {
    switch subject {
    case .config:
      JSONSchema.configuration(
        rules: RuleCatalog.all.map { ($0.manual.id.name, $0.manual.summary) })
    case .item: JSONSchema.item(try configuration())
    default: RecordKind(rawValue: subject.rawValue).map(JSONSchema.record) ?? nil
    }
  }

  /// The team's configuration; the defaults where no backlog was asked for and none is here.
  private func configuration() throws -> Configuration {
    do {
      let file = try project.project().configurationFile(at: revision.at)
      return try Configuration(reading: file)
    } catch is ProjectError where project.repo == nil && revision.at == nil {
      return Configuration()
    }
  }
}
