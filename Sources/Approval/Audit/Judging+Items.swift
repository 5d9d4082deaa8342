import BacklogModel
import Git
import Source

extension Judging {
  /// The changes of what somebody owns in items and records.
  mutating func judgeItems(
    _ landing: Landing, _ commit: Commit, _ rules: EvidenceRules
  ) throws(ApprovalError) -> [AuditChange] {
    guard !landing.leaves.isEmpty else { return [] }
    // What was there is read by the policy before, what is there now by the present one; that before says
    // who owns what.
    let before = policies[landing.policy]
    let policy = policies[landing.newPolicy].owned(asIn: before)
    let order = state.readable
    var names: Set<String>?
    let fields = try items.changes(
      in: landing.leaves, from: landing.folder.old, before, under: policy
    ) { name in
      if names == nil { names = order.listedNames }
      return names?.contains(name) == true
    }
    var search = AuthorSearch(objects, place, policy)
    return try fields.map { field throws(ApprovalError) in
      var (judgement, author): (Judgement, Signature?)
      switch field.owner {
      case .productOwner: (judgement, author) = (self.judgement(of: commit, rules), nil)
      case .roles(let roles):
        author = try search.author(of: field, landedBy: commit, isProposal: reviewers != nil)
        judgement =
          author.map { ownership(field, roles, $0, commit, rules) } ?? .unknownAuthor
      }
      var change = AuditChange(commit, at: rules.time, field.kind, in: field.path, judgement)
      change.authored = author
      (change.id, change.key) = (field.id, field.key)
      (change.from, change.to) = (field.from?.shortened, field.to?.shortened)
      return change
    }
  }

  /// The judgement of a key that roles own: by who wrote the value, which nothing proves but names.
  private func ownership(
    _ field: FieldChange, _ roles: [String], _ author: Signature, _ commit: Commit,
    _ rules: EvidenceRules
  ) -> Judgement {
    if let refusal = CommitFacts(commit).refusal {
      return .refused("the commit is malformed: \(refusal)", required: .claimed)
    }
    let who = "\(author.name) <\(author.email)>"
    guard let role = rules.policy.role(of: author.email, among: roles, at: rules.time) else {
      let words = roles.joined(separator: " or ")
      return .refused(
        "'\(field.key)' is owned by \(words), and \(who) wrote it", required: .claimed)
    }
    return Judgement(
      verdict: .claimed, required: .claimed,
      evidence: [Evidence(.author, who: who, detail: "has the role \(role)")])
  }
}

extension Judgement {
  /// The judgement of a value whose author would take too long to find.
  fileprivate static let unknownAuthor = Judgement(
    verdict: .indeterminate, required: .claimed, evidence: [],
    note: "nobody can say who wrote it: the branch has more than \(AuthorSearch.most) commits")
}

extension String {
  /// The beginning of a value that is too long to be shown.
  fileprivate var shortened: String {
    let longest = 200
    return utf8.count > longest ? prefix(longest) + "…" : self
  }
}
