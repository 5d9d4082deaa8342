import Approval
import ArgumentParser
import BacklogModel
import Git
import Source

/// Holds back changes that nobody approved.
struct GuardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guard",
    abstract: "Judge what merging a branch would change, or refuse a push that nobody approved.",
    discussion: """
      The result of merging is judged by the policy in force at the base. It is approved, pending \
      (the Product Owner's own merge would be the evidence: exit status 0, or 1 with --strict), \
      unapproved (1) or indeterminate (3).

      Examples:
        nextup guard --base origin/main --head HEAD --format markdown
        nextup guard --base main --head HEAD --approved-by paula@example.com
        nextup guard --pre-receive
      """)

  @Option(
    help: ArgumentHelp("The branch to merge into: its name.", valueName: "rev"),
    completion: .revisions)
  var base: String?

  @Option(
    help: ArgumentHelp("The commit to merge.", valueName: "rev"), completion: .revisions)
  var head: String?

  @Option(
    help: ArgumentHelp(
      "The e-mail addresses of who approved, as a forge's review says.", valueName: "e-mail"))
  var approvedBy: [String] = []

  @Flag(help: "End with status 1 also if only the owner's merge is missing.")
  var strict = false

  @Flag(help: "Judge what git's standard input names, as a pre-receive hook.")
  var preReceive = false

  @Option(
    help: ArgumentHelp(
      """
      The branch that is guarded, by its name. Otherwise --base if that is a branch, or else the \
      first of approval.refs.
      """, valueName: "ref"), completion: .revisions)
  var ref: String?

  @OptionGroup var checkpoint: CheckpointOption

  @OptionGroup var objects: ObjectOption

  @Option(help: "The form of the output.")
  var format = GuardFormat.text

  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if preReceive == (base != nil || head != nil) {
      throw ValidationError("Name --base and --head, or --pre-receive.")
    }
    if preReceive, checkpoint.fromCheckpoint != nil {
      throw ValidationError("--from-checkpoint goes with --base and --head.")
    }
    if !preReceive, base == nil || head == nil {
      throw ValidationError("Name both --base and --head.")
    }
  }

  func run() throws {
    try ApprovalExit.run {
      try objects.apply()
      guard let base, let head else {
        return try PushGuard(folder: project.repo).run()
      }
      let run = try GuardRun(AuditedPlace(project, among: [base]), base: base, ref: ref)
      let report = try run.report(
        head: head, reviewers: approvedBy, from: checkpoint.commit)
      GuardOutput(report: report).write(format)
      for remark in report.remarks(on: approvedBy) { Output.complain("nextup: \(remark)") }
      switch report.outcome {
      case .approved: return
      case .pending: if strict { throw ExitCode(1) }
      case .unapproved: throw ExitCode(1)
      case .indeterminate: throw ExitCode(3)
      }
    }
  }
}

/// The forms of what `guard` says.
enum GuardFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown
}
