/// A command to the runner of GitHub Actions: `::error file=a.md,line=1::message`.
///
/// Source: "Workflow commands for GitHub Actions", and `ActionCommand` of actions/runner for what
/// has to be escaped.
enum WorkflowCommand {
  /// A command with its line end.
  ///
  /// - Parameter properties: names and values, in the order in which they are written.
  static func line(_ name: String, _ properties: [(String, String)], message: String) -> String {
    let list = properties.map { "\($0.0)=\(escaped($0.1, isProperty: true))" }
    let head = list.isEmpty ? name : name + " " + list.joined(separator: ",")
    return "::\(head)::\(escaped(message, isProperty: false))\n"
  }

  /// A text as it may stand in a command, so that it cannot end it or begin another one.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result.append(contentsOf: "%25".unicodeScalars)
      case "\r": result.append(contentsOf: "%0D".unicodeScalars)
      case "\n": result.append(contentsOf: "%0A".unicodeScalars)
      case ":" where isProperty: result.append(contentsOf: "%3A".unicodeScalars)
      case "," where isProperty: result.append(contentsOf: "%2C".unicodeScalars)
      default: result.append(contentsOf: TerminalText.sanitized(String(scalar)).unicodeScalars)
      }
    }
    return String(result)
  }
}
