import ArgumentParser
import BacklogModel
import Lint
import Reporting
import Source

/// Explains the rules of `check`.
struct RuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "List the rules of 'check', or explain one.",
    discussion: """
      Examples:
        nextup rule story
        nextup rule story/missing-benefit
      """)

  @Argument(
    help: "The rule, such as story/missing-benefit, or a group of them, such as story.",
    completion: .list(RuleCatalog.groups + RuleCatalog.names))
  var name: String?

  @Option(help: "The form of the output.")
  var format = PlainFormat.text

  @OptionGroup var color: ColorOption

  func run() throws {
    let group = RuleCatalog.all.filter { $0.manual.id.group == name ?? "" }
    let isList = name == nil || !group.isEmpty
    let rules =
      group.isEmpty ? try name.map { [try rule(named: $0)] } ?? RuleCatalog.all : group
    switch format {
    case .json:
      Output.write("rules", [("rules", .array(rules.map { Self.json(of: $0.manual) }))])
    case .text where isList: Output.write(table(of: rules))
    case .text: for rule in rules { Output.write(try RuleDocumentation.page(of: rule)) }
    }
  }

  private func rule(named name: String) throws -> any Rule {
    guard let rule = RuleCatalog.rule(named: name) else {
      throw ProjectError(
        operation: "explaining \(name)",
        message: "there is no such rule\(RuleCatalog.suggestion(for: name, orGroups: true))")
    }
    return rule
  }

  private func table(of rules: [any Rule]) -> String {
    var table = Table([
      Table.Column("Rule"), Table.Column("Severity"), Table.Column("Finds", isFlexible: true),
    ])
    for manual in rules.map(\.manual) {
      table.append([
        Table.Cell(manual.id.name, .blue), Table.Cell(manual.severity.rawValue),
        Table.Cell(manual.summary),
      ])
    }
    return table.lines(width: Terminal.width, style: color.style)
  }

  private static func json(of manual: RuleManual) -> JSON {
    .object([
      ("id", .string(manual.id.name)), ("rationale", .string(manual.rationale)),
      ("severity", .string(manual.severity.rawValue)), ("summary", .string(manual.summary)),
    ])
  }
}
