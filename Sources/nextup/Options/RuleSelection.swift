import ArgumentParser
import BacklogModel
import Lint
import Source

/// Which rules a check reports.
struct RuleSelection: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Report only what a rule finds, or a group such as story; may be given several times.",
      valueName: "rule"), completion: .list(RuleCatalog.groups + RuleCatalog.names))
  var select: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out what a rule finds, or a group such as deep; may be given several times.",
      valueName: "rule"), completion: .list(RuleCatalog.groups + RuleCatalog.names))
  var ignore: [String] = []

  /// The findings of the rules that are asked for.
  ///
  /// - Throws: where a name is neither that of a rule nor of a group.
  func chosen(of diagnostics: [Diagnostic]) throws(ProjectError) -> [Diagnostic] {
    for name in select + ignore { try check(name) }
    return diagnostics.filter { isChosen($0.defect.rule) }
  }

  /// The rules to run: those whose findings are asked for.
  ///
  /// Which comments take nothing back is known only when all rules have run.
  var running: [any Rule] {
    if fits("suppression/unused", select) { return RuleCatalog.all }
    return RuleCatalog.all.filter { isChosen($0.manual.id) }
  }

  private func isChosen(_ rule: RuleID) -> Bool {
    (select.isEmpty || fits(rule, select)) && !fits(rule, ignore)
  }

  private func check(_ name: String) throws(ProjectError) {
    guard !RuleCatalog.groups.contains(name), RuleCatalog.rule(named: name) == nil else { return }
    throw ProjectError(
      operation: "choosing rules",
      message: "there is no rule or group '\(name)'"
        + RuleCatalog.suggestion(for: name, orGroups: true))
  }

  private func fits(_ rule: RuleID, _ names: [String]) -> Bool {
    names.contains { $0 == rule.name || $0 == rule.group }
  }
}
