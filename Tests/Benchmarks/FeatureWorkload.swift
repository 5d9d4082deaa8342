import Glibc
import Source

/// A long `.feature` file, and the two parsers that read it.
struct FeatureWorkload {
  /// How many lines it has.
  let lines: Int

  private let binary: String
  private let python: String
  private let long: String
  private let short: String

  /// Writes the file, and a short one by which the time of starting is known.
  ///
  /// - Parameters:
  ///   - scenarios: how many scenarios it has, of eleven lines each.
  ///   - binary: the program.
  ///   - folder: where the files are kept.
  init(scenarios: Int, binary: String, in folder: String) throws {
    self.binary = binary
    python = getenv("NEXTUP_GHERKIN_PYTHON").map { String(cString: $0) } ?? "python3"
    long = folder + "/long.feature"
    short = folder + "/short.feature"
    let head = "Feature: Pay\n"
    let all = (1...scenarios).map { Self.scenario($0) }
    lines = 1 + 11 * scenarios
    try FileSystem.write(Array((head + all.joined()).utf8), to: long)
    try FileSystem.write(Array(head.utf8), to: short)
  }

  /// Reading the long file, without the time of the short one.
  ///
  /// `nil` where the official parser, PyPI's `gherkin-official`, is not installed.
  var comparison: Comparison? {
    guard (try? ShellCommand([python, "-c", "import gherkin.parser"]).run()) != nil else {
      return nil
    }
    var comparison = Comparison(
      "parse, \(lines) lines of Gherkin", .times(0.1), nextup(long), beside: official(long))
    comparison.idle = (subject: nextup(short), reference: official(short))
    return comparison
  }

  private func nextup(_ path: String) -> ShellCommand {
    ShellCommand([binary, "parse", path, "--format", "messages"])
  }

  private func official(_ path: String) -> ShellCommand {
    let script = """
      import sys
      from gherkin.parser import Parser
      Parser().parse(open(sys.argv[1], encoding="utf8", newline="").read())
      """
    return ShellCommand([python, "-c", script, path])
  }

  private static func scenario(_ number: Int) -> String {
    """

    @fast @pay-\(number)
    Scenario Outline: Pay with card \(number)
      Given a saved card of <brand>
        | number | \(number) |
      When I press Pay
      Then the order is placed
      Examples:
        | brand |
        | Visa  |
        | other |

    """
  }
}
