/// What `nextup --experimental-dump-help` prints: the commands with their arguments, as JSON.
struct CommandDump: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// The paragraphs of the discussion that are no examples, each on one line.
    var plainParagraphs: [String] {
      (discussion ?? "").split(separator: "\n\n").map { paragraph in
        paragraph.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
      }.filter { !$0.hasPrefix("Example") }
    }

    /// The command lines of the examples.
    var examples: [String] {
      (discussion ?? "").split(separator: "\n\n").filter { $0.hasPrefix("Example") }
        .flatMap { $0.split(separator: "\n").dropFirst() }
        .map { String($0.drop { $0 == " " }) }
    }

    /// The paragraphs of the discussion; examples of command lines are a block of code.
    var paragraphs: [String] {
      (discussion ?? "").split(separator: "\n\n").map { paragraph in
        let lines = paragraph.split(separator: "\n").map { $0.drop { $0 == " " } }
        let examples =
          paragraph.hasPrefix("Example")
          ? lines.dropFirst().joined(separator: "\n") : ""
        return examples.isEmpty
          ? String(paragraph).replacing("<", with: "\\<") : "```sh\n\(examples)\n```"
      }
    }
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let allValues: [String]?
    let isRepeating: Bool

    /// Whether the reference shows it: every command has `--help` and `--version`.
    var isOfInterest: Bool {
      let names = (names ?? []).map(\.name)
      return !names.contains("help") && !names.contains("version")
    }

    /// How it is written: `--at <rev>`, `<id> ...`.
    var spelling: String {
      let value = "<\(valueName ?? "value")>"
      guard let names, !names.isEmpty else { return value + (isRepeating ? " ..." : "") }
      let written = names.map { ($0.kind == "short" ? "-" : "--") + $0.name }
      return written.joined(separator: ", ") + (kind == "option" ? " " + value : "")
    }

    /// What it does, for a cell of a table.
    var meaning: String {
      let text = plainMeaning.replacing("|", with: "\\|").replacing("<", with: "\\<")
      guard let defaultValue else { return text }
      return text.replacing(" Default: \(defaultValue).", with: " Default: `\(defaultValue)`.")
    }

    /// What it does.
    var plainMeaning: String {
      let summary = abstract ?? ""
      let words = (allValues ?? []).filter { !summary.contains($0) }
      let choice = words.isEmpty ? "" : " One of \((allValues ?? []).joined(separator: ", "))."
      let standard = defaultValue.map { " Default: \($0)." } ?? ""
      return summary + choice + standard
    }
  }
}
