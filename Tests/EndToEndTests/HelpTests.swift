import TestSupport
import Testing

@Suite("Help")
struct HelpTests {
  static let commands = [
    "init", "demo", "new", "set", "move", "edit", "fmt", "list", "show", "next", "graph", "parse",
    "config", "check", "rule", "suggest", "log", "diff", "merge", "merge-driver", "guard",
    "approve", "audit", "schema", "render", "doctor", "completions", "hook",
  ]

  @Test("explains every command", arguments: [""] + commands)
  func help(command: String) throws {
    let arguments = (command.isEmpty ? [] : [command]) + ["--help"]
    let result = try Nextup.run(arguments, in: "/", environment: ["COLUMNS": "80"])
    #expect(result.status == 0)
    let name = command.isEmpty ? "nextup" : command
    Snapshot.expect(result.output, matches: "help-\(name).txt")
  }

  @Test("is the same by 'help COMMAND', '-h' and '--help'", arguments: commands)
  func forms(command: String) throws {
    let long = try Nextup.run([command, "--help"], in: "/")
    #expect(try Nextup.run([command, "-h"], in: "/").output == long.output)
    #expect(try Nextup.run(["help", command], in: "/").output == long.output)
  }

  @Test("names every command")
  func commandsAreListed() throws {
    let help = try Nextup.run(["--help"], in: "/").output
    for command in Self.commands { #expect(help.contains("  \(command) ")) }
  }

  @Test("says the version")
  func version() throws {
    #expect(try Nextup.run(["--version"], in: "/").output == "0.1.0\n")
  }

  @Test("makes completions for shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let result = try Nextup.run(["--generate-completion-script", shell], in: "/")
    #expect(result.status == 0)
    for command in Self.commands { #expect(result.output.contains(command)) }
  }

  @Test("a bad command line exits with 64 and says what was meant")
  func badCommandLines() throws {
    var transcript = Transcript(try ShopBacklog.make())
    for line in [
      "lsit", "frobnicate", "", "list --fromat json", "list --format yaml", "show",
      "show --at",
      "move PAY-1", "move PAY-1 --top --bottom", "move PAY-1 --to 0", "move PAY-1 --to first",
      "new story", "set PAY-1", "check --format sarf", "check --fail-on eror", "init --prefix 9",
      "init --owner Paula", "render --to pdf", "demo", "rule a b", "help lsit",
    ] {
      try transcript.nextup(line)
    }
    Snapshot.expect(transcript.text, matches: "bad-command-lines.txt")
  }
}
