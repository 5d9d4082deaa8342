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
  /// Where other branches guard this one, their policy holds: what they have judged, and what this one
  /// had before, brings nothing. So a new branch can be cut from them, and whose key counts no longer
  /// there opens nothing here.
  ///
  /// - Parameter guardians: the branches that guard this one; none where it guards itself.
  /// - Throws: `.indeterminate` if history is missing or damaged.
  public func objections(
    to push: PushedReference, guardedBy guardians: [Guardian] = []
  ) throws(ApprovalError) -> [String] {
    guard let new = push.new else { return ["\(ref) is guarded and cannot be deleted"] }
    let chain = try reading { () throws(GitError) in
      try Chain(to: new, in: TrustedObjects(repository: repository))
    }
    let last = push.old.flatMap(chain.index)
    if let old = push.old, last == nil {
      return [
        "\(ref): \(old.short) would leave its first-parent history, so that nobody could judge what "
          + "happened since; merge into \(ref), not \(ref) into the branch, and do not force"
      ]
    }
    guard !guardians.isEmpty else {
      return objections(in: try audit(tip: new), notIn: chain.commits.prefix((last ?? -1) + 1))
    }
    for guardian in guardians {
      let shared = chain.commits.lastIndex { guardian.commits.contains($0.id) }
      guard let start = [last, shared].compactMap({ $0 }).max() else {
        return ["\(ref) is guarded, and begins at no commit of another guarded branch"]
      }
      guard start < chain.commits.count - 1 else { continue }
      let report = try audit(tip: new, from: chain.commits[start].id, under: guardian.policy)
      let found = objections(in: report, notIn: [])
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The violations of commits that were not there before, in lines for the pusher.
  private func objections(in report: AuditReport, notIn known: ArraySlice<Commit>) -> [String] {
    let known = Set(known.map(\.id))
    let changes = report.violations.filter { !known.contains($0.commit) }
    guard !changes.isEmpty else { return [] }
    let (policy, time) = (report.state.policy, report.state.time)
    let advice = ApprovalAdvice(policy: policy, owners: policy.owners(at: time).map(\.shown))
    return changes.flatMap {
      ["\(ref): \($0.commit.short) \($0.title): \($0.outcome)"] + $0.reasons
    } + [advice.refused(changes), "see 'nextup guard' and docs/approval.md"]
  }
}

extension AuditChange {
  /// The moves and the note, indented.
  fileprivate var reasons: [String] {
    changeWords.map { "    \($0)" } + [judgement.note.map { "    \($0)" }].compactMap { $0 }
  }
}
