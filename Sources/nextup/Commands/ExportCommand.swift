import ArgumentParser

/// Writes the backlog in forms that other programs read.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write items in a form that other programs read.",
    subcommands: [ExportGherkinCommand.self])
}
