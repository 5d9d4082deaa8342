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
      merge approves every change of order. Begin with 'nextup init', or with 'nextup demo shop' \
      to look around.

      Exit status: 0 fine, 1 there are findings, 2 could not run, 3 evidence is missing, 64 bad \
      command line.
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(name: "Start", subcommands: [InitCommand.self, DemoCommand.self]),
      CommandGroup(
        name: "Write",
        subcommands: [
          NewCommand.self, SetCommand.self, MoveCommand.self, EditCommand.self,
          FormatCommand.self,
        ]),
      CommandGroup(
        name: "Read",
        subcommands: [
          ListCommand.self, ShowCommand.self, NextCommand.self, GraphCommand.self,
          ParseCommand.self, ConfigCommand.self,
        ]),
      CommandGroup(
        name: "Check",
        subcommands: [
          CheckCommand.self, RuleCommand.self, SchemaCommand.self, HookCommand.self,
        ]),
      CommandGroup(
        name: "Order",
        subcommands: [
          DiffCommand.self, MergeCommand.self, MergeDriverCommand.self, SuggestCommand.self,
          GuardCommand.self, ApproveCommand.self, AuditCommand.self,
        ]),
      CommandGroup(name: "History", subcommands: [LogCommand.self]),
      CommandGroup(name: "Publish", subcommands: [RenderCommand.self]),
      CommandGroup(name: "Exchange", subcommands: [ExportCommand.self]),
      CommandGroup(name: "Help", subcommands: [DoctorCommand.self, CompletionsCommand.self]),
    ])

  /// Runs the command line and ends the process with its exit status.
  static func main() async {
    Output.reserveStandardStreams()
    let arguments = Array(CommandLine.arguments.dropFirst())
    refuseUnknownCommand(in: arguments)
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as any OperationError {
      for line in error.lines { Output.complain("nextup: \(line)") }
      Glibc.exit(error is Indeterminate ? 3 : 2)
    } catch {
      exit(withError: error)
    }
  }

  /// Ends the process where the command that is asked for does not exist, with what was meant.
  private static func refuseUnknownCommand(in arguments: [String]) {
    let names = configuration.allSubcommandNames
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let name = words.first, !name.hasPrefix("-"), !names.contains(name) else { return }
    let suggestion = Suggestion.closest(to: name, among: names).map { " Did you mean '\($0)'?" }
    Output.complain("Error: There is no command '\(name)'.\(suggestion ?? "")")
    Output.complain("  See 'nextup --help' for all commands.")
    Glibc.exit(ExitCode.validationFailure.rawValue)
  }
}

extension CommandConfiguration {
  /// The names of all commands below this one.
  var allSubcommandNames: [String] {
    (subcommands + groupedSubcommands.flatMap(\.subcommands)).map { $0._commandName } + ["help"]
  }
}
