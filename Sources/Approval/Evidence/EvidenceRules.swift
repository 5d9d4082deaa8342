import BacklogModel
import Git

/// Finds what speaks for a change in the facts of the commit that landed it.
///
/// A pure function of values: DESIGN's table of verdicts, line by line.
public struct EvidenceRules: Sendable {
  /// The policy in force before the commit.
  public let policy: Policy

  /// The largest committer date so far on the chain, in seconds since 1970.
  public let time: Int

  /// The branch that is judged, as a full name.
  public let ref: String

  /// Makes rules.
  public init(policy: Policy, time: Int, ref: String) {
    self.policy = policy
    self.time = time
    self.ref = ref
  }

  /// The committers that forges write into commits made on their pages.
  private static let forgeCommitters = ["github": ["noreply@github.com"]]

  /// The evidence of a commit, the strongest first, whether the policy accepts it or not.
  ///
  /// - Parameters:
  ///   - facts: what the commit says.
  ///   - signature: what came of verifying its signature; `nil` if it has none.
  public func evidence(of facts: CommitFacts, signature: SignatureFinding?) -> [Evidence] {
    guard facts.refusal == nil, objection(to: facts) == nil else { return [] }
    return signed(facts, signature) + claims(of: facts)
  }

  /// The evidence of a review that whoever called us knows of.
  ///
  /// - Parameter reviewers: the e-mail addresses of `--approved-by`.
  public func evidence(of reviewers: [String]) -> [Evidence] {
    reviewers.compactMap { email in
      owner(email).map { Evidence(.review, who: $0.shown, detail: "named by --approved-by") }
    }
  }

  /// The judgement of a change by evidence.
  ///
  /// - Parameters:
  ///   - evidence: all evidence; only what the policy accepts counts.
  ///   - note: what to say of it.
  public func judgement(of evidence: [Evidence], note: String? = nil) -> Judgement {
    let best = evidence.filter { policy.accepted.contains($0.kind) }.map(\.kind.verdict).max()
    return Judgement(
      verdict: best ?? .unapproved, required: policy.required, evidence: evidence, note: note)
  }

  /// Why nothing that a commit says counts here; `nil` if it does.
  ///
  /// A signature covers the message: a merge that was made for another branch says so itself.
  public func objection(to facts: CommitFacts) -> String? {
    if let refusal = facts.refusal { return "the commit is malformed: \(refusal)" }
    if facts.mergeTarget == "HEAD" {
      return "the merge was made on no branch, and may have been a trial: merge on \(ref), "
        + "or sign with 'nextup approve'"
    }
    if let target = facts.mergeTarget, target != ref, "refs/heads/" + target != ref {
      return "the merge was made for the branch '\(target)'"
    }
    return nil
  }

  private func signed(_ facts: CommitFacts, _ signature: SignatureFinding?) -> [Evidence] {
    guard case .good(let key)? = signature else { return [] }
    for person in policy.owners(at: time) where policy.keys(of: person).contains(key) {
      return [Evidence(.commitSignature, who: person.shown, key: key.name)]
    }
    guard facts.parentCount == 2, policy.hostKeys(at: time).contains(key),
      let person = owner(facts.author.email)
    else { return [] }
    return [
      Evidence(.hostMerge, who: person.shown, key: key.name, detail: "the forge signed the merge")
    ]
  }

  private func claims(of facts: CommitFacts) -> [Evidence] {
    var evidence: [Evidence] = []
    if let person = owner(facts.committer.email) {
      evidence.append(Evidence(.committer, who: person.shown))
    }
    if let person = owner(facts.author.email) {
      if facts.parentCount > 1 {
        evidence.append(Evidence(.author, who: person.shown, detail: "author of the merge"))
      } else if isForge(facts.committer.email) {
        let detail =
          "author of a commit that the forge made: an edit on its pages, or a squash of "
          + "the owner's branch by anybody"
        evidence.append(Evidence(.author, who: person.shown, detail: detail))
      }
    }
    for approver in facts.approvers {
      if let person = owner(approver.email) {
        evidence.append(Evidence(.trailer, who: person.shown))
      }
    }
    return evidence
  }

  /// The owner of the time with an address, compared in ASCII lower case and otherwise exactly.
  private func owner(_ email: String) -> Roles.Person? {
    policy.owners(at: time).first { $0.emails.contains { Self.isSame($0, email) } }
  }

  private func isForge(_ email: String) -> Bool {
    Self.forgeCommitters[policy.configuration.approval.host]?.contains(email) == true
  }

  /// Whether two addresses are the same; look-alikes of Unicode are not.
  static func isSame(_ one: String, _ two: String) -> Bool {
    !one.isEmpty && one.utf8.count == two.utf8.count
      && zip(one.utf8, two.utf8).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
  }
}

extension UInt8 {
  fileprivate var lowercasedASCII: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self
  }
}

extension Roles.Person {
  /// The person as reports name them.
  var shown: String {
    let address = emails.first.map { "<\($0)>" } ?? ""
    return name.isEmpty ? address : address.isEmpty ? name : "\(name) \(address)"
  }
}
