import BacklogModel
import Git
import Source

/// Judges the commits of a chain one after the other.
struct Judging {
  /// A statement that led to an order, with whose it is.
  typealias Step = (statement: Statement, who: Roles.Person, key: SigningKey)

  let objects: TrustedObjects
  let place: Place
  let ref: String
  private let chain: Chain
  let policies: [Policy]
  private var desk: SignatureDesk
  private var orders: OrderReader
  var items: JudgedItemPass

  /// What holds after the last commit that was judged.
  private(set) var state: ApprovalState

  /// Which changes were approved later, by their place in the list, and by which statement.
  private(set) var ratified: [(index: Int, statement: String)] = []

  /// The digest of the last order that was approved before a pinned commit: the next statement may
  /// begin there, although the order of that commit is trusted.
  private var pastDigest: String?

  /// The changes of the order since the last approved one that are not approved.
  private var outstanding: [Int] = []

  /// Whether only the order and its statements are judged, up to a pinned commit.
  var isPast = false {
    didSet { items.forgetsNames = isPast }
  }

  /// Who is said to approve what is only proposed; `nil` where commits are judged by their evidence.
  var reviewers: [String]?

  /// Begins at a commit, whose order is trusted.
  ///
  /// - Parameters:
  ///   - start: where the commit stands on the chain.
  ///   - policy: the policy in force after it, as an index.
  init(
    _ objects: TrustedObjects, chain: Chain, policies pass: PolicyPass, place: Place, ref: String,
    from start: Int, policy: Int
  ) throws(ApprovalError) {
    self.objects = objects
    self.chain = chain
    self.place = place
    self.ref = ref
    policies = pass.policies
    desk = pass.desk
    items = JudgedItemPass(objects)
    let policy = pass.policies[policy]
    var orders = OrderReader(objects)
    let order = try reading { () throws(GitError) in
      try orders.states(on: chain, downFrom: start, under: policy, before: pass, at: place)
    }
    self.orders = orders
    state = ApprovalState(
      policy: policy, approvedDigest: order.readable.digest?.hexadecimal ?? "",
      digest: order.present.order?.digest?.hexadecimal, readable: order.readable,
      time: chain.times[start], repository: chain.root?.hexadecimal ?? "",
      order: place.order(policy.configuration))
  }

  /// Takes over what the statements before a pinned commit came to.
  ///
  /// - Parameter isParting: whether another branch has judged all before it, so that its order is
  ///   approved, whatever the statements say that are for this branch.
  mutating func begin(after past: ApprovalState, isParting: Bool) {
    state.ledger = past.ledger
    if isParting {
      state.ledger.close()
    } else if !past.isClean {
      pastDigest = past.approvedDigest
    }
  }

  /// How many commits are read ahead.
  static let ahead = 32

  /// Reads what the next commits brought, on all cores, before they are judged one after the other.
  mutating func readAhead(_ landings: ArraySlice<Landing>) {
    let next = landings.prefix(Self.ahead)
    guard next.count > 1 else { return }
    orders.readAhead(
      next.filter { $0.order.old != $0.order.new }.compactMap { landing in
        landing.order.new.map { ($0.id, policies[landing.newPolicy].configuration.limits.order) }
      })
    items.readAhead(next, under: policies)
  }

  /// The changes of a commit that needed approval.
  ///
  /// - Parameters:
  ///   - landing: what the commit changed.
  ///   - count: how many changes were found before it, so that later ones can be ratified.
  ///   - merged: the order that results, where it is not the one that the commit has.
  mutating func judge(
    _ landing: Landing, after count: Int, merged: OrderState? = nil
  ) throws(ApprovalError) -> [AuditChange] {
    let commit = chain.commits[landing.index]
    let policy = policies[landing.policy]
    let rules = EvidenceRules(policy: policy, time: chain.times[landing.index], ref: ref)
    var found: [AuditChange] = []
    if let judged = landing.policyChange {
      var change = AuditChange(
        commit, at: rules.time, .policy, in: Configuration.fileName, judged.judgement)
      change.details = judged.details
      found.append(change)
    }
    state.policy = policies[landing.newPolicy]
    state.order = place.order(state.policy.configuration)
    if let merged {
      found += try judgeOrder(merged, landing, commit, rules, at: count + found.count)
    } else if touchesOrder(landing) {
      let new = try order(landing.order.new, under: state.policy)
      found += try judgeOrder(new, landing, commit, rules, at: count + found.count)
    }
    return try found + judgeItems(landing, commit, rules)
  }

  /// The evidence that the commit itself gives, or that is said of a proposal.
  mutating func judgement(of commit: Commit, _ rules: EvidenceRules) -> Judgement {
    guard let reviewers else { return desk.judgement(of: commit, by: rules) }
    return rules.judgement(of: rules.evidence(of: reviewers))
  }

  private mutating func order(
    _ entry: FolderChange.Object?, under policy: Policy
  ) throws(ApprovalError) -> OrderState {
    do throws(GitError) {
      return try orders.state(of: entry, under: policy)
    } catch {
      throw ApprovalError(error)
    }
  }
}

// MARK: - The order

extension Judging {
  /// Whether a commit may have changed the order, how it is read, or what approves it.
  private func touchesOrder(_ landing: Landing) -> Bool {
    let approvals = policies[landing.policy].configuration.path(of: "approvals")
    return landing.order.old != landing.order.new || landing.policy != landing.newPolicy
      || landing.leaves.contains { $0.path.isBelow(approvals) }
  }

  private mutating func judgeOrder(
    _ new: OrderState, _ landing: Landing, _ commit: Commit, _ rules: EvidenceRules, at count: Int
  ) throws(ApprovalError) -> [AuditChange] {
    let old = state.readable
    let before = old.digest?.hexadecimal ?? ""
    state.digest = new.order?.digest?.hexadecimal
    let statements = try statements(in: landing, commit, rules)
    defer { state.ledger.land(statements) }
    guard let order = new.order, let digest = state.digest else {
      return [unreadable(new, landing, commit, rules, at: count)].compactMap { $0 }
    }
    state.readable = order
    let moves = order.changes(since: old)
    var changes: [AuditChange] = []
    var needsNoStatement = true
    if try !unswept(moves, before: landing, rules.policy).isEmpty {
      let path = path(from: before, to: digest, statements)
      let own = judgement(of: commit, rules)
      var change = AuditChange(
        commit, at: rules.time, .order, in: rules.policy.configuration.path(of: "order.md"),
        statements.judgement(of: path, own: own, by: rules, after: state.lastStatement))
      change.moves = moves
      changes = [change]
      needsNoStatement = path.isEmpty && change.judgement.isApproved
      if change.judgement.isApproved {
        state.ledger.use(path.map(\.statement))
        pastDigest = nil
      } else {
        outstanding.append(count)
      }
    }
    if needsNoStatement { state.ledger.approve(from: before, to: digest) }
    settle(digest, statements, rules)
    return changes
  }

  /// The finding about an order that cannot be read: nothing can approve it.
  private mutating func unreadable(
    _ order: OrderState, _ landing: Landing, _ commit: Commit, _ rules: EvidenceRules, at count: Int
  ) -> AuditChange? {
    guard case .unreadable(let reason) = order, landing.order.old != landing.order.new else {
      return nil
    }
    outstanding.append(count)
    state.isClean = false
    return AuditChange(
      commit, at: rules.time, .order, in: rules.policy.configuration.path(of: "order.md"),
      .refused("the order cannot be read: \(reason)", required: rules.policy.required))
  }

  /// The moves without those that only sweep lines of items that were closed before.
  private mutating func unswept(
    _ moves: [OrderChange], before landing: Landing, _ policy: Policy
  ) throws(ApprovalError) -> [OrderChange] {
    guard moves.contains(where: { $0.kind == .unranked }), landing.index > 0 else { return moves }
    let closed: Set<Identifier>
    do throws(GitError) {
      closed = try items.closed(
        among: Set(moves.lazy.filter { $0.kind == .unranked }.map(\.id)), in: landing.folder.old,
        under: policy)
    } catch {
      throw ApprovalError(error)
    }
    return moves.filter { $0.kind != .unranked || !closed.contains($0.id) }
  }

  private func statements(
    in landing: Landing, _ commit: Commit, _ rules: EvidenceRules
  ) throws(ApprovalError) -> FoundStatements {
    let chain = StatementChain(
      repository: state.repository, order: place.order(rules.policy.configuration), ref: ref,
      policy: rules.policy.version)
    let reader = StatementReader(objects: objects, desk: desk, chain: chain, isPast: isPast)
    return try reader.statements(
      in: landing.leaves, by: commit, under: rules.policy, at: rules.time,
      ledger: state.ledger)
  }

  /// The statements that lead to an order, from another or from the last one before a pinned commit.
  private func path(
    from old: String, to new: String, _ statements: FoundStatements
  ) -> [Step] {
    let path = statements.path(from: old, to: new, after: state.lastStatement)
    guard path.isEmpty, let pastDigest else { return path }
    return statements.path(from: pastDigest, to: new, after: state.lastStatement)
  }

  /// Takes the order as approved if all before it is, or if a statement leads from the last approved
  /// order to it.
  private mutating func settle(
    _ digest: String, _ statements: FoundStatements, _ rules: EvidenceRules
  ) {
    if !outstanding.isEmpty, rules.policy.accepted.contains(.statement) {
      let path = path(from: state.approvedDigest, to: digest, statements)
      if let last = path.last {
        state.ledger.use(path.map(\.statement))
        pastDigest = nil
        ratified += outstanding.map { ($0, last.statement.id) }
        outstanding = []
      }
    }
    if outstanding.isEmpty { state.approvedDigest = digest }
    state.isClean = outstanding.isEmpty
  }
}
