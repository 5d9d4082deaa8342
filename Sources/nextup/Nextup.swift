import ArgumentParser
import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The command line.
@main
struct Nextup: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "nextup",
    abstract: "A product backlog as Markdown in git: what are we building next, and why?",
    discussion: """
      Stories are files with front matter, order.md holds the ranking, and the Product Owner's \
      merge approves every change of order.

      Exit status: 0 fine, 1 findings or an order that is not approved, 2 could not run, \
      3 evidence is missing, 64 bad command line.
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(name: "Start", subcommands: [InitCommand.self, DemoCommand.self]),
      CommandGroup(
        name: "Write",
        subcommands: [NewCommand.self, SetCommand.self, MoveCommand.self, FormatCommand.self]),
      CommandGroup(
        name: "Read",
        subcommands: [
          ListCommand.self, ShowCommand.self, NextCommand.self, ParseCommand.self,
          ConfigCommand.self,
        ]),
      CommandGroup(name: "Check", subcommands: [CheckCommand.self, RuleCommand.self]),
      CommandGroup(name: "Publish", subcommands: [RenderCommand.self]),
    ])

  /// Runs the command line and ends the process with its exit status.
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as any OperationError {
      for line in error.lines { Output.complain("nextup: \(line)") }
      Glibc.exit(2)
    } catch {
      suggestCommand(for: arguments, after: error)
      exit(withError: error)
    }
  }

  /// Says which command was probably meant, where the first word is none.
  private static func suggestCommand(for arguments: [String], after error: any Error) {
    let names = configuration.allSubcommandNames
    guard exitCode(for: error) == .validationFailure, let first = arguments.first,
      !first.hasPrefix("-"), !names.contains(first),
      let suggestion = Suggestion.closest(to: first, among: names)
    else { return }
    Output.complain("nextup: there is no command '\(first)'; did you mean '\(suggestion)'?")
  }
}

extension CommandConfiguration {
  /// The names of all commands below this one.
  var allSubcommandNames: [String] {
    (subcommands + groupedSubcommands.flatMap(\.subcommands)).map { $0._commandName } + ["help"]
  }
}
