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
    let line = MistypedLine(arguments)
    if let complaint = line.unknownName { refuse(complaint) }
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
    } catch let error as UsageError {
      refuse(error.text)
    } catch  where exitCode(for: error) == .validationFailure {
      refuse(line.improved(fullMessage(for: error)))
    } catch  where exitCode(for: error) == .success {
      // Help and the like; the parser would print them whether anybody takes them or not.
      let text = fullMessage(for: error)
      if !text.isEmpty { Output.write(text + "\n") }
    } catch {
      exit(withError: error)
    }
  }

  /// Ends the process because of its command line.
  private static func refuse(_ complaint: String) -> Never {
    for line in complaint.split(separator: "\n") { Output.complain(String(line)) }
    Glibc.exit(ExitCode.validationFailure.rawValue)
  }
}
