import Approval
import BacklogModel
import Git

/// What the last merges leave as evidence of who approved them.
enum MergeEvidence: DoctorCheck {
  static let name = "merge-evidence"

  /// How many commits of the branch are looked at.
  private static let sample = 50

  static func findings(in examination: Examination) -> [DoctorFinding] {
    guard examination.project?.configuration.roles.productOwner != nil,
      let repository = examination.repository,
      let tip = (try? repository.head())?.commit
    else { return [] }
    var walk = FirstParents(from: tip, in: repository)
    var facts: [CommitFacts] = []
    while facts.count < sample, let commit = try? walk.next() { facts.append(CommitFacts(commit)) }
    return facts.isEmpty ? [] : [finding(facts)]
  }

  private static func finding(_ facts: [CommitFacts]) -> DoctorFinding {
    let merges = facts.count { $0.parentCount > 1 }
    let forged = facts.count { $0.parentCount == 1 && $0.committer.email == "noreply@github.com" }
    let signed = facts.count { $0.isSigned }
    let words =
      "of the last \(facts.count) commits \(merges) are merges, \(forged) were squashed or "
      + "edited on a forge, and \(signed) are signed"
    if forged > merges {
      return .advice(
        words,
        do: "a squash loses who approved it: merge with merge commits, sign with 'nextup approve', "
          + "or let the owner sign a merge of her own; see docs/approval.md")
    }
    if signed == 0 {
      return .advice(
        words,
        do: "names alone are claims: let the forge or the owner sign merges, or sign with "
          + "'nextup approve'; see docs/approval.md")
    }
    return .fine(words)
  }
}
