import BacklogModel
public import Git
public import Source

/// An approval that an owner is about to sign: what it is for, and where it is written.
public struct ApprovalDraft: Sendable {
  /// What will be signed.
  public let statement: Statement

  /// Where the file stands, below the folder of `nextup.yml`.
  public let path: String

  /// What the order goes from and to, in words.
  public let moves: [String]

  private let state: ApprovalState

  /// Drafts the approval of an order for a branch.
  ///
  /// - Parameters:
  ///   - order: the bytes of the order as it will be committed.
  ///   - base: the audited branch.
  ///   - head: the commit on which the order will be committed; `nil` for the tip of the branch.
  ///   - approver: the e-mail address of whoever signs.
  ///   - auditor: what judged the branch.
  /// - Throws: `.refused` where the approver is no owner, the order cannot be read or did not change,
  ///   or was made for an older state of the branch.
  public init(
    of order: [UInt8], for base: AuditReport, on head: ObjectID?, by approver: String,
    auditor: Auditor
  ) throws(ApprovalError) {
    state = base.state
    let configuration = state.policy.configuration
    let path = configuration.path(of: "order.md")
    let file = SourceFile(path: path, bytes: order)
    let new = Order(reading: file, parkedHorizons: configuration.parkedHorizons)
    guard let digest = new.digest?.hexadecimal else {
      throw Self.refused("\(path) cannot be read; run 'nextup check'")
    }
    let time = state.time
    guard
      state.policy.owners(at: time).contains(where: { person in
        person.emails.contains { EvidenceRules.isSame($0, approver) }
      })
    else {
      throw Self.refused(
        "'\(approver)' is neither the Product Owner nor a delegate of the day in the policy in force"
      )
    }
    if let head { try Self.check(head, contains: base.tip, in: auditor.repository, base.ref) }
    let signed = try head.flatMap { head throws(ApprovalError) in
      try auditor.signedOrder(of: head, beside: base)
    }
    let from = signed?.digest ?? state.approvedDigest
    guard digest != from || signed == nil && !state.isClean else {
      throw Self.refused("the order is the one that is approved already; nothing to sign")
    }
    if let signed, digest == state.approvedDigest {
      throw Self.refused(
        "the order is that of \(base.ref) again; take the approval back that is on this branch: delete "
          + configuration.path(of: "approvals/\(signed.statement.fileName)"))
    }
    statement = Statement(
      repository: state.repository, order: state.order, ref: base.ref,
      policy: state.policy.version, previous: signed?.statement.id ?? state.lastStatement,
      from: from, to: digest, approver: approver)
    guard Statement(statement.text) == statement else {
      throw Self.refused(
        "a statement can name the branch '\(base.ref)', the order '\(state.order)' and '\(approver)' "
          + "only in letters of ASCII, without line ends")
    }
    self.path = configuration.path(of: "approvals/\(statement.fileName)")
    let version = OrderVersion(new, parkedHorizons: configuration.parkedHorizons)
    let unapproved = base.violations.filter { $0.kind == .order }.flatMap(\.moves)
    moves =
      signed.map { version.changes(since: $0.order).map(\.line) }
      ?? unapproved.map(\.line) + version.changes(since: state.readable).map(\.line)
  }

  /// Joins the statement with its signature, if it is that of the approver.
  ///
  /// - Throws: `.refused` if the key is not one that the policy in force gives the approver.
  public func signed(
    _ signature: [UInt8], by auditor: Auditor, tip: ObjectID
  ) throws(ApprovalError) -> StatementFile {
    let file = StatementFile(statement, signature: signature)
    guard StatementFile(Array(file.text.utf8), named: statement.fileName) == file else {
      throw Self.refused("the signature is not one armoured block")
    }
    switch try auditor.signer(of: file, at: tip, under: state) {
    case .owner: return file
    case .nobody(let reason), .unknown(let reason):
      throw Self.refused(
        "\(reason); --key names the key that signs, and roles in nextup.yml the keys that approve"
      )
    }
  }

  private static func check(
    _ head: ObjectID, contains tip: ObjectID, in repository: Repository, _ ref: String
  ) throws(ApprovalError) {
    let parting = try reading { () throws(GitError) in
      try repository.mergeBase(of: head, and: tip)
    }
    if parting == tip { return }
    throw refused(
      "HEAD does not contain \(ref): the order was made for an older state of it; "
        + "merge or rebase first")
  }

  private static func refused(_ message: String) -> ApprovalError {
    ApprovalError(.refused, operation: "approving the order", message: message)
  }
}

extension Auditor {
  /// Whose signature a statement has.
  func signer(
    of file: StatementFile, at tip: ObjectID, under state: ApprovalState
  ) throws(ApprovalError) -> StatementSigner {
    let commit = try reading { () throws(GitError) in try repository.commit(tip) }
    return desk.signer(of: file, landedBy: commit, under: state.policy, at: state.time)
  }
}
