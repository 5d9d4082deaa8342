import ArgumentParser
import Reporting
import Source

/// Says what is right and what to do about this machine and this repository.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at this machine and this repository, and say what to do.",
    discussion: "The exit status is 1 if something cannot work; advice alone does not change it.")

  @Option(help: "The form of the output.")
  var format = PlainFormat.text

  @OptionGroup var project: ProjectOptions
  @OptionGroup var color: ColorOption

  func run() async throws {
    let examination = await Examination(of: try project.place())
    let results = DoctorChecks.all.flatMap { check in
      check.findings(in: examination).map { (name: check.name, finding: $0) }
    }
    switch format {
    case .text: for result in results { Output.write(text(of: result.finding, result.name)) }
    case .json:
      Output.write("doctor", [("checks", .array(results.map { json(of: $0.finding, $0.name) }))])
    }
    if results.contains(where: { $0.finding.verdict == .broken }) { throw ExitCode(1) }
  }

  private func text(of finding: DoctorFinding, _ name: String) -> String {
    let look: [DoctorFinding.Verdict: Style.Look] = [
      .fine: .green, .advice: .yellow, .broken: .red,
    ]
    let word = finding.verdict.rawValue
    let mark = color.style.paint(word, look[finding.verdict])
    let padding = String(repeating: " ", count: 8 - word.count)
    let line = mark + padding + TerminalText.sanitized("\(name): \(finding.message)") + "\n"
    let help = finding.help.map { "        do: " + TerminalText.sanitized($0) + "\n" }
    return line + (help ?? "")
  }

  private func json(of finding: DoctorFinding, _ name: String) -> JSON {
    .object([
      ("help", JSON(finding.help)), ("message", .string(finding.message)),
      ("name", .string(name)), ("verdict", .string(finding.verdict.rawValue)),
    ])
  }
}
