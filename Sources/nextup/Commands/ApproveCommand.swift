import Approval
import ArgumentParser
import BacklogModel
import Git
import Source

/// Signs the order as it stands.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Sign the order as it stands, so that git alone can prove who approved it.",
    discussion: """
      The statement says from which order to which one the branch may go. It is written into \
      approvals/, to be committed with the order, and survives merge, squash, rebase and merge \
      queues. It counts once, on that branch, for that order.

      Without --key, git's user.signingkey is used.

      Examples:
        nextup approve --dry-run
        nextup approve --ref main --key ~/.ssh/id_ed25519
      """)

  @Option(
    help: ArgumentHelp(
      """
      The branch that the order is for; otherwise that of HEAD, if approval.refs has it, or else \
      the first of approval.refs.
      """, valueName: "ref"),
    completion: .revisions)
  var ref: String?

  @Option(
    help: ArgumentHelp(
      "The SSH key that signs, as the path of its file, or a whole OpenPGP fingerprint.",
      valueName: "key"), completion: .file())
  var key: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The e-mail address of who approves; otherwise git's user.email.", valueName: "e-mail"))
  var approver: String?

  @OptionGroup var checkpoint: CheckpointOption

  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var project: ProjectOptions

  func run() throws {
    try ApprovalExit.run {
      let run = try ApproveRun(project.writableProject(), ref: ref, from: checkpoint.commit)
      let draft = try run.draft(approver: approver)
      for line in draft.moves { Output.complain("  " + line) }
      if dryRun.isDryRun { return Output.write(draft.statement.text) }
      let path = try run.sign(draft, key: key)
      for other in try run.leftovers(beside: draft) {
        Output.complain("\(other) is for another order, and in no commit: delete it")
      }
      Output.complain("wrote \(path) for \(draft.statement.ref); commit it with the order")
    }
  }
}
