import Foundation
import TestSupport

/// Writes the reference of the commands from what the built program says about itself.
enum CommandReference {
  /// The reference in Markdown: a heading a command, with usage and arguments.
  static func page() throws -> String {
    let dump = try dump()
    return try (dump.command.subcommands ?? []).filter { $0.commandName != "help" }
      .flatMap { try sections(of: $0) }.joined(separator: "\n")
  }

  /// The section of a command, and for a group, such as `hook`, one for each of its commands.
  private static func sections(of command: CommandDump.Command) throws -> [String] {
    let below = (command.subcommands ?? []).filter { $0.commandName != "help" }
    return [try section(of: command, named: [command.commandName])]
      + (try below.map { try section(of: $0, named: [command.commandName, $0.commandName]) })
  }

  /// What the program says about itself.
  static func dump() throws -> CommandDump {
    let json = try Nextup.run(["--experimental-dump-help"], in: "/").output
    return try JSONDecoder().decode(CommandDump.self, from: Data(json.utf8))
  }

  private static func section(
    of command: CommandDump.Command, named names: [String]
  ) throws -> String {
    let arguments = (command.arguments ?? []).filter(\.isOfInterest)
    let level = names.count == 1 ? "##" : "###"
    var text = "\(level) \(names.joined(separator: " "))\n\n\(command.abstract ?? "")\n"
    text += "\n```text\n\(try usage(of: names))\n```\n"
    for paragraph in command.paragraphs { text += "\n\(paragraph)\n" }
    if !arguments.isEmpty {
      text += "\n| argument | meaning |\n| --- | --- |\n"
      text += arguments.map { "| `\($0.spelling)` | \($0.meaning) |\n" }.joined()
    }
    return text
  }

  /// The line that `help` prints after `USAGE:`, with its continuations.
  static func usage(of names: [String]) throws -> String {
    let help = try Nextup.run(["help"] + names, in: "/", environment: ["COLUMNS": "80"]).output
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    let usage = lines.drop { !$0.hasPrefix("USAGE: ") }.prefix { !$0.isEmpty }
    return usage.joined(separator: "\n").replacing("USAGE: ", with: "")
  }
}
