import BacklogModel
import Git

/// What the last merges leave as evidence of who approved them, and what to do where that is less
/// than the policy asks for.
enum MergeEvidence: DoctorCheck {
  static let name = "merge-evidence"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    guard let configuration = examination.project?.configuration,
      configuration.roles.productOwner != nil, let repository = examination.repository,
      let tip = (try? repository.head())?.commit
    else { return [] }
    return [finding(MergeSample(from: tip, in: repository), configuration.approval)]
  }

  private static func finding(_ sample: MergeSample, _ approval: ApprovalPolicy) -> DoctorFinding {
    switch (sample.way, approval.require) {
    case (.squash, let required):
      return advice(
        sample, "a squash loses who approved it",
        required == "verified" ? signOrders : mergeWithMergeCommits(approval))
    case (_, "claimed"):
      return .fine("\(sample.words); names are claims, and approval.require takes them")
    case (.rebase, _):
      return advice(sample, "a rebase leaves no more than the name of the committer", signOrders)
    case _ where !sample.isSigned:
      return advice(sample, "names alone are claims", signMerges)
    case (.merge, let required) where sample.isMergedByForge:
      if required == "verified" {
        return advice(sample, "what the forge signs is attested, not verified", signOrders)
      }
      return approval.hostKeys.isEmpty
        ? advice(sample, "nobody knows the key of the forge", "name it in approval.host-keys")
        : .fine(sample.words)
    case (.merge, _), (.commit, _): return .fine(sample.words)
    }
  }

  private static func advice(
    _ sample: MergeSample, _ reason: String, _ cure: String
  ) -> DoctorFinding {
    .advice("\(sample.words); \(reason)", do: cure + "; see docs/approval.md")
  }

  private static func mergeWithMergeCommits(_ approval: ApprovalPolicy) -> String {
    let needsKey = approval.require == "attested" && approval.hostKeys.isEmpty
    return "merge with merge commits"
      + (needsKey ? ", and name the key of the forge in approval.host-keys" : "")
  }

  private static let signOrders =
    "sign the order with 'nextup approve': merge, squash and rebase keep it"

  private static let signMerges =
    "let the owner make the merges herself and sign them: git merge -S"
}
