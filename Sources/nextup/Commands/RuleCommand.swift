import ArgumentParser
import BacklogModel
import Lint
import Source

/// Explains the rules of `check`.
struct RuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "List the rules of 'check', or explain one.")

  @Argument(
    help: "The rule, such as story/missing-benefit.",
    completion: .list(RuleCatalog.all.map { $0.manual.id.name }))
  var name: String?

  func run() throws {
    guard let name else {
      let width = RuleCatalog.all.map { $0.manual.id.name.count }.max() ?? 0
      for rule in RuleCatalog.all {
        let padding = String(repeating: " ", count: width - rule.manual.id.name.count)
        let severity = rule.manual.severity.rawValue
        let gap = String(repeating: " ", count: 9 - severity.count)
        Output.write("\(rule.manual.id)\(padding)  \(severity)\(gap)\(rule.manual.summary)\n")
      }
      return
    }
    guard let rule = RuleCatalog.rule(named: name) else {
      throw ProjectError(
        operation: "explaining \(name)",
        message: "there is no such rule\(RuleCatalog.suggestion(for: name))")
    }
    Output.write(try RuleDocumentation.page(of: rule))
  }
}
