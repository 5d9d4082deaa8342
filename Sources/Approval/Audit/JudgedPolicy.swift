/// Another version of `nextup.yml`, judged.
struct JudgedPolicy: Sendable {
  /// What came of judging it.
  let judgement: Judgement

  /// What differs from the policy in force before, in words; empty where it cannot be read.
  let details: [String]

  init(_ judgement: Judgement, _ file: PolicyFile, since old: Policy) {
    self.judgement = judgement
    details = file.policy?.changes(since: old) ?? []
  }
}
