import ArgumentParser
import Source

/// What is said about a command line that cannot be parsed, beyond what the argument parser says.
struct MistypedLine {
  private let arguments: [String]

  /// Takes the arguments after `nextup`.
  init(_ arguments: [String]) { self.arguments = arguments }

  /// The complaint about a command or an option of `nextup` itself that does not exist; `nil` where
  /// the argument parser may have its try.
  var unknownName: String? {
    let isHelp = arguments.first == "help"
    var words = isHelp ? arguments.dropFirst() : arguments[...]
    guard let name = words.popFirst() else { return nil }
    if name.hasPrefix("--") { return unknownOption(name) }
    guard !name.hasPrefix("-") else { return nil }
    let commands = Nextup.configuration.allSubcommands
    guard let command = commands.first(where: { $0._commandName == name }) else {
      return name == "help"
        ? nil : Self.complaint("There is no command '\(name)'", name, Self.names(of: commands), "")
    }
    return isHelp ? nil : unknownSubcommand(of: command, in: words)
  }

  private func unknownOption(_ name: String) -> String? {
    guard !["--version", "--help"].contains(name),
      let near = Suggestion.closest(to: name, among: ["--version", "--help"])
    else { return nil }
    return "Error: Unknown option '\(name)'. Did you mean '\(near)'?\n" + Self.seeAlso("")
  }

  /// The complaint about a command of a group, such as `hook install`, that is unknown or left out.
  private func unknownSubcommand(
    of command: any ParsableCommand.Type, in words: ArraySlice<String>
  ) -> String? {
    let below = command.configuration.subcommands
    guard !below.isEmpty, !words.contains(where: { ["--help", "-h", "--version"].contains($0) })
    else { return nil }
    let (group, names) = (command._commandName, Self.names(of: below))
    guard let word = words.first, !word.hasPrefix("-") else {
      let choice = names.map { "'nextup \(group) \($0)'" }.joined(separator: " or ")
      return "Error: Say which: \(choice).\n" + Self.seeAlso(" \(group)")
    }
    guard word != "help", !names.contains(word) else { return nil }
    return Self.complaint("There is no command '\(group) \(word)'", word, names, " \(group)")
  }

  private static func names(of commands: [any ParsableCommand.Type]) -> [String] {
    commands.map { $0._commandName }
  }

  private static func complaint(
    _ text: String, _ word: String, _ names: [String], _ group: String
  ) -> String {
    let suggestion = Suggestion.closest(to: word, among: names).map { " Did you mean '\($0)'?" }
    return "Error: \(text).\(suggestion ?? "")\n" + seeAlso(group)
  }

  private static func seeAlso(_ group: String) -> String {
    "  See 'nextup\(group) --help' for all commands."
  }

  /// A complaint of the argument parser, put right where it leads astray.
  func improved(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first else { return text }
    lines[0] = withFormats(withoutFarSuggestion(first))
    if let title = titleWithoutType, first.contains("'<title>'") {
      lines[0] = "Error: Missing expected argument '<type>' before '\(title)'"
      lines = lines.map { $0.hasPrefix("Help:") ? "Help:  <type>  " + NewCommand.typeHelp : $0 }
    }
    return lines.joined(separator: "\n")
  }

  /// The parser suggests options that have hardly a letter in common with what was typed.
  private func withoutFarSuggestion(_ line: String) -> String {
    let parts = line.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[0].hasSuffix("Unknown option "),
      Suggestion.closest(to: parts[1], among: [parts[3]]) == nil
    else { return line }
    return "\(parts[0])'\(parts[1])'"
  }

  /// The parser does not know what a report in a file is made of.
  private func withFormats(_ line: String) -> String {
    let parts = line.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard arguments.first == "check", parts.count == 5, parts[3].hasPrefix("--output ") else {
      return line
    }
    let formats = ReportFormatName.allValueStrings
    let near = Suggestion.closest(to: String(parts[1].prefix { $0 != "=" }), among: formats)
    return "\(line). Write FORMAT=FILE; the formats are \(formats.joined(separator: ", "))."
      + (near.map { " Did you mean '\($0)=FILE'?" } ?? "")
  }

  /// The title of `nextup new 'A title'`: types have no blanks.
  private var titleWithoutType: String? {
    guard arguments.first == "new", let word = arguments.dropFirst().first, word.contains(" "),
      !word.hasPrefix("-")
    else { return nil }
    return word
  }
}

extension CommandConfiguration {
  /// All commands right below this one.
  fileprivate var allSubcommands: [any ParsableCommand.Type] {
    subcommands + groupedSubcommands.flatMap(\.subcommands)
  }
}
