import BacklogModel
import Git
import Source

/// Verifies the signatures of commits and statements, each once a run.
///
/// What it found is kept in memory only: no verdict is ever read from a file.
struct SignatureDesk {
  private let repository: Repository
  private let place: Place
  private let verifier: any SignatureVerifier
  private var findings: [ObjectID: SignatureFinding?] = [:]

  init(repository: Repository, place: Place, verifier: any SignatureVerifier) {
    self.repository = repository
    self.place = place
    self.verifier = verifier
  }

  /// What came of verifying the signature of a commit; `nil` if it has none that counts.
  mutating func finding(
    of commit: Commit, under policy: Policy, at time: Int
  ) -> SignatureFinding? {
    if let known = findings[commit.id] { return known }
    let finding = verify(commit, policy, time)
    findings[commit.id] = .some(finding)
    return finding
  }

  private func verify(_ commit: Commit, _ policy: Policy, _ time: Int) -> SignatureFinding? {
    guard let strict = try? StrictCommit(commit.bytes), let signature = strict.signature else {
      return nil
    }
    let keys = policy.owners(at: time).flatMap(policy.keys) + policy.hostKeys(at: time)
    return verifier.verify(
      signature, over: strict.payload, namespace: "git", keys: keys, at: time,
      certificates: certificates(of: commit, policy))
  }

  /// Whose signature a statement has.
  ///
  /// - Returns: the owner with the key, or the reason why it does not count.
  func signer(
    of file: StatementFile, landedBy commit: Commit, under policy: Policy, at time: Int
  ) -> StatementSigner {
    let owners = policy.owners(at: time)
    let finding = verifier.verify(
      file.signature, over: Array(file.statement.text.utf8), namespace: Statement.namespace,
      keys: owners.flatMap(policy.keys), at: time, certificates: certificates(of: commit, policy))
    switch finding {
    case .bad(let reason): return .nobody(reason)
    case .unknown(let reason): return .unknown(reason)
    case .good(let key):
      let person = owners.first {
        policy.keys(of: $0).contains(key)
          && $0.emails.contains { EvidenceRules.isSame($0, file.statement.approver) }
      }
      return person.map { .owner($0, key) }
        ?? .nobody("the approver and the key are not one person")
    }
  }

  /// Public keys from the folder `keys` of the backlog, as the commit has it.
  ///
  /// They need not be trusted: a key counts by its whole fingerprint, which the policy names.
  private func certificates(of commit: Commit, _ policy: Policy) -> (String) -> [UInt8]? {
    let tree = RevisionTree(commit, in: repository)
    let folder = place.whole(policy.configuration.path(of: "keys"))
    return { fingerprint in
      try? tree.read("\(folder)/\(fingerprint).asc", limit: StatementFile.largestSize * 4)
    }
  }
}

/// Whose signature a statement has.
enum StatementSigner: Sendable {
  /// An owner of the time, with the key.
  case owner(Roles.Person, SigningKey)
  /// Nobody whose signature counts, with the reason.
  case nobody(String)
  /// It could not be found out, with the reason.
  case unknown(String)
}
