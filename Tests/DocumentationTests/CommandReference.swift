import Foundation

/// Writes the reference of the commands from what the built program says about itself.
enum CommandReference {
  /// The reference in Markdown: a heading a command, with usage and arguments.
  static func page() throws -> String {
    let dump = try JSONDecoder().decode(CommandDump.self, from: try run("--experimental-dump-help"))
    let commands = (dump.command.subcommands ?? []).filter { $0.commandName != "help" }
    return try commands.map(section).joined(separator: "\n")
  }

  private static func section(of command: CommandDump.Command) throws -> String {
    let arguments = (command.arguments ?? []).filter(\.isOfInterest)
    var text = "## \(command.commandName)\n\n\(command.abstract ?? "")\n"
    text += "\n```text\n\(try usage(of: command.commandName))\n```\n"
    for paragraph in command.paragraphs { text += "\n\(paragraph)\n" }
    if !arguments.isEmpty {
      text += "\n| argument | meaning |\n| --- | --- |\n"
      text += arguments.map { "| `\($0.spelling)` | \($0.meaning) |\n" }.joined()
    }
    return text
  }

  /// The line that `help` prints after `USAGE:`, with its continuations.
  private static func usage(of command: String) throws -> String {
    let help = String(decoding: try run("help", command), as: UTF8.self)
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    let usage = lines.drop { !$0.hasPrefix("USAGE: ") }.prefix { !$0.isEmpty }
    return usage.joined(separator: "\n").replacing("USAGE: ", with: "")
  }

  /// Runs the program that was built beside the tests, and gives what it prints.
  private static func run(_ arguments: String...) throws -> Data {
    let output = Pipe()
    let process = Process()
    process.executableURL = try program()
    process.arguments = arguments
    process.environment = ["COLUMNS": "80"]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }

  private static func program() throws -> URL {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let folders = [URL(filePath: CommandLine.arguments[0]), tests].map {
      $0.deletingLastPathComponent()
    }
    let programs = folders.map { $0.appending(path: "nextup").path }
    guard let program = programs.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw NotBuilt(places: programs)
    }
    return URL(filePath: program)
  }

  /// The program stands in none of the places where it is built.
  struct NotBuilt: Error {
    let places: [String]
  }
}
