import BacklogModel
public import Git
public import Source

/// One line that git gives a pre-receive hook: a reference and what it is to become.
public struct PushedReference: Sendable, Hashable {
  /// What it was; `nil` if it is new.
  public let old: ObjectID?

  /// What it is to become; `nil` if it is to be deleted.
  public let new: ObjectID?

  /// The reference, as a full name.
  public private(set) var name: String

  /// Reads `OLD NEW NAME`; `nil` for anything else.
  public init?(_ line: Substring) {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count == 3, let old = ObjectID(hexadecimal: words[0]),
      let new = ObjectID(hexadecimal: words[1])
    else { return nil }
    self.old = old.isZero ? nil : old
    self.new = new.isZero ? nil : new
    name = String(words[2])
  }

  /// The push of the reference that a symbolic one leads to, which is the one that git changes.
  public func resolved(in repository: Repository) throws(GitError) -> PushedReference {
    var push = self
    var seen: Set<String> = []
    while seen.insert(push.name).inserted,
      let target = try repository.symbolicTarget(ofReference: push.name)
    {
      push.name = target
    }
    return push
  }
}

extension ObjectID {
  /// Whether it stands for no object.
  fileprivate var isZero: Bool { bytes.allSatisfy { $0 == 0 } }
}

extension Auditor {
  /// Why a push of the branch must be refused, in lines for the pusher; none if it may go on.
  ///
  /// A new branch that is cut from another guarded one brings nothing: all of it was judged there.
  ///
  /// - Parameter others: the last commits of the other guarded branches, with what the same push
  ///   makes of them.
  /// - Throws: `.indeterminate` if history is missing or damaged.
  public func objections(
    to push: PushedReference, besides others: [ObjectID] = []
  ) throws(ApprovalError) -> [String] {
    guard let new = push.new else { return ["\(ref) is guarded and cannot be deleted"] }
    let known = try commits(behind: push.old.map { [$0] } ?? [])
    let chain = try reading { () throws(GitError) in
      try Chain(to: new, in: TrustedObjects(repository: repository))
    }
    if push.old == nil, !others.isEmpty {
      let judged = try commits(behind: others)
      if judged.contains(new) { return [] }
      if !chain.commits.contains(where: { judged.contains($0.id) }) {
        return ["\(ref) is guarded, and begins at no commit of another guarded branch"]
      }
    }
    if let old = push.old, chain.index(of: old) == nil {
      return [
        "\(ref): \(old.short) would leave its first-parent history, so that nobody could judge what "
          + "happened since; merge into \(ref), not \(ref) into the branch, and do not force"
      ]
    }
    let report = try audit(tip: new)
    let changes = report.violations.filter { !known.contains($0.commit) }
    guard !changes.isEmpty else { return [] }
    let (policy, time) = (report.state.policy, report.state.time)
    let advice = ApprovalAdvice(policy: policy, owners: policy.owners(at: time).map(\.shown))
    return changes.flatMap {
      ["\(ref): \($0.commit.short) \($0.title): \($0.outcome)"] + $0.reasons
    } + [advice.refused(changes), "see 'nextup guard' and docs/approval.md"]
  }
}

extension Auditor {
  /// The first-parent histories of some commits.
  private func commits(behind tips: [ObjectID]) throws(ApprovalError) -> Set<ObjectID> {
    let objects = TrustedObjects(repository: repository)
    return try reading { () throws(GitError) in
      var commits: Set<ObjectID> = []
      for tip in tips { commits.formUnion(try Chain(to: tip, in: objects).commits.map(\.id)) }
      return commits
    }
  }
}

extension AuditChange {
  /// The moves and the note, indented.
  fileprivate var reasons: [String] {
    changeWords.map { "    \($0)" } + [judgement.note.map { "    \($0)" }].compactMap { $0 }
  }
}
