import BacklogModel
import Lint
import Source

/// Says at once what `check` would say of references that were just written.
struct ReferenceCheck {
  private static let rules = ["item/unknown-reference", "item/dependency-cycle"]

  private let project: Project

  /// Looks at the items of a project.
  init(_ project: Project) { self.project = project }

  /// Whether some changes write a reference; others need not know the rest of the backlog.
  static func isNeeded(
    for assignments: [KeyAssignment], _ configuration: Configuration
  ) -> Bool {
    let keys = ItemKeys.references.flatMap { [$0.name, configuration.name(of: $0.name)] }
    return assignments.contains { keys.contains($0.key) && !$0.value.isEmpty }
  }

  /// Writes a line for each reference of a file that leads nowhere or in a circle.
  func complain(about file: SourceFile) async throws {
    let backlog = try await project.backlog(in: OverlaidTree(project.workTree, with: file))
    let rules = Self.rules.compactMap(RuleCatalog.rule)
    for finding in try await Linter(backlog.configuration, rules: rules)
      .check(backlog, only: [file.path]) where Self.rules.contains(finding.defect.rule.name)
    {
      Output.complain("nextup: written, but check will say: \(finding.defect.message)")
    }
  }
}
