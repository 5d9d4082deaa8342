import Approval
import ArgumentParser
import BacklogModel
import Git
import Reporting
import Source

/// Proves from history who approved what.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Prove from git who approved every change of order, policy and owned keys.",
    discussion: """
      Every commit on the first-parent history of a branch is judged by the policy that was in \
      force before it: verified by a signature of the owner, attested by the forge's, claimed by \
      names, or unapproved. See docs/approval.md for what each proves.

      The exit status is 1 if a change is not approved, and 3 if evidence is missing, as in a \
      shallow clone.

      Examples:
        nextup audit
        nextup audit --ref main --since 2026-01-01 --format markdown
        nextup audit --from-checkpoint 5a1f0c0e8d7b6a5f4e3d2c1b0a9f8e7d6c5b4a39
      """)

  @OptionGroup var branch: BranchOption

  @Option(
    help: ArgumentHelp(
      "Report only what landed after a commit, or from a day on: 2026-01-31.", valueName: "when"))
  var since: String?

  @OptionGroup var checkpoint: CheckpointOption

  @OptionGroup var objects: ObjectOption

  @Flag(help: "Report only what is not approved.")
  var violations = false

  @Option(help: "The form of the output.")
  var format = AuditFormat.text

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try ApprovalExit.run {
      try objects.apply()
      let run = try AuditRun(AuditedPlace(project, among: [branch.ref]), branch)
      var report = try run.auditor.audit(
        tip: run.tip, from: checkpoint.commit, demandsOneOrigin: true)
      if let since { try run.keep(since, in: &report) }
      AuditOutput(report: report, folder: run.folder, violationsOnly: violations).write(format)
      if report.isRefused { throw ExitCode(1) }
      if report.isIndeterminate { throw ExitCode(3) }
    }
  }
}

/// The forms of an audit.
enum AuditFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown, sarif
}
