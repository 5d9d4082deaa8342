import Approval
import Git
import Source
import TestSupport
import Testing

@Suite("Evidence and verdicts")
struct EvidenceRulesTests {
  /// A row of the table: what the commit is like, and what it proves.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var parents = 1
    var author = "dev@example.com"
    var committer = "dev@example.com"
    var approver: String?
    var target: String?
    var refusal: String?
    var signer: String?
    let kinds: [Evidence.Kind]
    let verdict: Verdict
  }

  static let rows = [
    Row(testDescription: "a developer's commit", kinds: [], verdict: .unapproved),
    Row(
      testDescription: "the owner's own commit", author: "paula@example.com",
      committer: "paula@example.com", kinds: [.committer], verdict: .claimed),
    Row(
      testDescription: "a commit that only names her as author", author: "paula@example.com",
      kinds: [], verdict: .unapproved),
    Row(
      testDescription: "an edit on the forge's pages", author: "PAULA@example.com",
      committer: "noreply@github.com", kinds: [.author], verdict: .claimed),
    Row(
      testDescription: "a merge by her name", parents: 2, author: "paula@example.com",
      kinds: [.author], verdict: .claimed),
    Row(
      testDescription: "a merge for another branch", parents: 2, author: "paula@example.com",
      target: "scratch", kinds: [], verdict: .unapproved),
    Row(
      testDescription: "a merge for this branch", parents: 2, author: "paula@example.com",
      target: "main", kinds: [.author], verdict: .claimed),
    Row(
      testDescription: "a trailer", approver: "paula@example.com", kinds: [.trailer],
      verdict: .claimed),
    Row(
      testDescription: "a malformed commit", author: "paula@example.com",
      committer: "paula@example.com", refusal: "it has a NUL byte", signer: "paula", kinds: [],
      verdict: .unapproved),
    Row(
      testDescription: "her signature", signer: "paula", kinds: [.commitSignature],
      verdict: .verified),
    Row(
      testDescription: "a developer's signature over her name", author: "paula@example.com",
      committer: "paula@example.com", signer: "dev", kinds: [.committer], verdict: .claimed),
    Row(
      testDescription: "the forge's signature over her merge", parents: 2,
      author: "paula@example.com", committer: "noreply@github.com", signer: "host",
      kinds: [.hostMerge, .author], verdict: .attested),
    Row(
      testDescription: "the forge's signature over her squash", author: "paula@example.com",
      committer: "noreply@github.com", signer: "host", kinds: [.author], verdict: .claimed),
    Row(
      testDescription: "the forge's signature over her octopus", parents: 3,
      author: "paula@example.com", committer: "noreply@github.com", signer: "host",
      kinds: [.author], verdict: .claimed),
    Row(
      testDescription: "the forge's signature over a developer's merge", parents: 2,
      committer: "noreply@github.com", signer: "host", kinds: [], verdict: .unapproved),
  ]

  @Test("follow the table", arguments: rows)
  func table(row: Row) throws {
    let keys = try TestKeys.shared.get()
    let text = """
      version: 1
      roles:
        product-owner: {name: Paula, emails: [paula@example.com], ssh: ["\(keys.paula.text)"]}
      approval: {version: 1, host: github, host-keys: [{ssh: "\(keys.host.text)"}]}

      """
    let policy = try Policy(reading: SourceFile(path: "nextup.yml", text: text))
    let rules = EvidenceRules(policy: policy, time: 1_767_700_000, ref: "refs/heads/main")
    let facts = CommitFacts(
      id: try #require(ObjectID(hexadecimal: String(repeating: "a", count: 40))),
      parentCount: row.parents, author: Self.person(row.author),
      committer: Self.person(row.committer),
      approvers: row.approver.map { [Self.person($0)] } ?? [], mergeTarget: row.target,
      refusal: row.refusal)
    let known = ["paula": keys.paula, "dev": keys.dev, "host": keys.host]
    let finding = row.signer.flatMap { known[$0] }.flatMap { SigningKey($0.text) }
      .map { SignatureFinding.good($0) }
    let evidence = rules.evidence(of: facts, signature: finding)
    #expect(evidence.map(\.kind) == row.kinds)
    #expect(rules.judgement(of: evidence).verdict == row.verdict)
  }

  private static func person(_ email: String) -> Signature {
    Signature(name: "Somebody", email: email, time: 0, offset: 0)
  }

  @Test("what the policy does not accept is shown and does not count")
  func accepted() throws {
    let text = """
      version: 1
      roles: {product-owner: {name: Paula, emails: [paula@example.com]}}
      approval: {version: 1, accept: [statement]}

      """
    let policy = try Policy(reading: SourceFile(path: "nextup.yml", text: text))
    let rules = EvidenceRules(policy: policy, time: 0, ref: "refs/heads/main")
    let judgement = rules.judgement(of: [Evidence(.committer, who: "Paula")])
    #expect(!judgement.isApproved)
    #expect(judgement.evidence.count == 1)
  }
}
