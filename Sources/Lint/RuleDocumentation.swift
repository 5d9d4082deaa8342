public import BacklogModel
public import Source

/// Makes the manual pages of rules: what `nextup rule` shows, and the pages of `docs/rules`.
public enum RuleDocumentation {
  /// A page in Markdown: what the rule finds, why that is bad, and examples with their findings.
  ///
  /// - Throws: if an example has a configuration that cannot be used.
  public static func page(of rule: any Rule) throws(ConfigurationError) -> String {
    let manual = rule.manual
    var page = """
      # \(manual.id)

      Finds \(manual.summary).

      | severity | can be fixed |
      |---|---|
      | \(manual.severity.rawValue) | \(manual.fixes.rawValue) |

      ## Why is this bad?

      \(manual.rationale)

      """
    if let accuracy = manual.accuracy { page += "\n## How right is it?\n\n\(accuracy)\n" }
    page += "\n## Examples\n"
    for example in manual.examples { page += try "\n" + section(of: example, rule) }
    page += """

      ## Configuration

      ```yaml
      rules: {\(manual.id): \(manual.severity == .warning ? "error" : "warning")}   # or note, or off
      ```

      """
    return page
  }

  /// All pages by their paths below `docs/rules`, with a table of the rules as `README.md`.
  ///
  /// - Throws: if an example has a configuration that cannot be used.
  public static func pages() throws(ConfigurationError) -> [(path: String, text: String)] {
    var pages = [(path: "README.md", text: overview())]
    for rule in RuleCatalog.all {
      pages.append(("\(rule.manual.id).md", try page(of: rule)))
    }
    return pages
  }

  private static func overview() -> String {
    var text = """
      # Rules of `nextup check`

      A finding names the defect; the page of its rule says why it is one. `nextup rule NAME` shows
      the same page in the terminal. These pages are generated from the rules.

      """
    var group: Substring = ""
    for manual in RuleCatalog.all.map(\.manual) {
      if manual.id.group != group {
        group = manual.id.group
        text += "\n## \(group)\n\n| rule | severity | finds | fix |\n|---|---|---|---|\n"
      }
      text +=
        "| [\(manual.id)](\(manual.id).md) | \(manual.severity.rawValue) "
        + "| \(manual.summary) | \(manual.fixes.rawValue) |\n"
    }
    return text
  }

  private static func section(
    of example: RuleExample, _ rule: any Rule
  ) throws(ConfigurationError) -> String {
    var text = "\(example.isGood ? "Good" : "Bad"):\n"
    for file in example.files where !file.source.bytes.isEmpty {
      let content = visible(file.source.text(in: 0..<file.source.bytes.count))
      let fence = content.contains("```") ? "````" : "```"
      let kind = file.source.path.hasSuffix(".yml") ? "yaml" : "markdown"
      text += "\n`\(file.source.path)`\n\n\(fence)\(kind)\n\(abridged(content))\(fence)\n"
    }
    for (path, day) in (example.history?.lastChanges ?? [:]).sorted(by: { $0.key < $1.key }) {
      text += "\nLast change of `\(path)`: \(day); today: \(example.history?.today ?? day)\n"
    }
    let found = try findings(of: rule, in: example)
    guard !found.isEmpty else { return text }
    let lines = found.map { diagnostic in
      "\(diagnostic.path):\(diagnostic.start.line):\(diagnostic.start.column): "
        + "\(diagnostic.severity.rawValue): \(visible(diagnostic.defect.message))"
        + (diagnostic.defect.help.map { "\n  help: \($0)" } ?? "")
    }
    return text + "\n```text\n" + lines.joined(separator: "\n") + "\n```\n"
  }

  /// What one rule finds in an example, sorted by path and place.
  ///
  /// - Throws: if the example has a configuration that cannot be used.
  public static func findings(
    of rule: any Rule, in example: RuleExample
  ) throws(ConfigurationError) -> [Diagnostic] {
    let backlog = try example.backlog()
    let paths = Set(example.files.filter { !$0.source.bytes.isEmpty }.map(\.source.path))
    // A comment is judged by what the other rules find.
    let rules = rule.manual.id.group == "suppression" ? RuleCatalog.all : [rule]
    let settings = try RuleSettings(rules, backlog.configuration, profile: nil)
    let context = LintContext(backlog, history: example.history) { paths.contains($0) }
    let active = RuleSet(rules, settings: settings)
    return Inspection(context, rules: active, settings: settings).diagnosticsInTurn()
      .filter { $0.defect.rule == rule.manual.id }
  }

  /// A text in which characters that nobody sees are written as their numbers: `<U+200B>`.
  private static func visible(_ text: String) -> String {
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isHidden = scalar.properties.isDefaultIgnorableCodePoint && scalar.value != 0x200D
      if isHidden || scalar.properties.isBidiControl {
        visible += "<\(scalar.nameInStandard.prefix { $0 != " " })>".unicodeScalars
      } else {
        visible.append(scalar)
      }
    }
    return String(visible)
  }

  /// Lines longer than a page is wide, cut.
  private static func abridged(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.count > 200 ? line.prefix(60) + " … (\(line.utf8.count) bytes)" : line
    }.joined(separator: "\n")
  }
}
