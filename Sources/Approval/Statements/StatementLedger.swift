/// Which statements were used along a chain, and which changes of the order were approved since the last
/// of them.
///
/// A statement counts once. It is used where an order needed it, and as well where it lands beside an
/// order that something else approved: otherwise somebody could bring it again, for the same change.
struct StatementLedger: Sendable {
  /// The id of the last statement that was used; `nil` if none was.
  private(set) var last: String?

  /// The ids of all statements that were used.
  private var used: Set<String> = []

  /// The ids of those that were landed before the branch was cut from another.
  private var closed: Set<String> = []

  /// Signed statements that were landed, were not used, and may be next.
  private var landed: [Statement] = []

  /// The ids of all statements that were ever landed, whoever signed them.
  private var seen: Set<String> = []

  /// The approved changes of the order, by digests, oldest first.
  private var changes: [(from: String, to: String)] = []

  /// Takes statements that an order needed, in their order.
  mutating func use(_ statements: [Statement]) {
    for statement in statements {
      used.insert(statement.id)
      last = statement.id
    }
    guard !statements.isEmpty else { return }
    landed.removeAll { used.contains($0.id) }
    changes = []
  }

  /// Why a statement does not count again; `nil` if it may count.
  func objection(to id: String) -> String? {
    if closed.contains(id) {
      return
        "was landed before the branch was cut, and does not count on it; merge with a signature"
    }
    return used.contains(id) ? "was used already" : nil
  }

  /// Takes what a commit landed, whether or not an order needed it.
  mutating func land(_ found: FoundStatements) {
    seen.formUnion(found.ids)
    used.formUnion(found.excess)
    landed += found.signed.filter { !used.contains($0.id) && !landed.contains($0) }
    useWhatIsDone()
  }

  /// Takes all statements so far as used: what comes now was cut from a branch that has judged them.
  mutating func close() {
    closed = seen
    used.formUnion(seen)
    landed = []
  }

  /// Takes a change of the order as approved.
  mutating func approve(from old: String, to new: String) {
    guard old != new else { return }
    changes.append((old, new))
    useWhatIsDone()
  }

  /// Uses the landed statements whose change of the order was approved otherwise, at once or in steps.
  private mutating func useWhatIsDone() {
    while let path = done() {
      let rest = changes
      use(path)
      changes = rest
    }
  }

  /// Landed statements, each naming the one before it, that lead from an order to one that approved
  /// changes led to as well; `nil` if there are none.
  private func done() -> [Statement]? {
    var paths = landed.filter { $0.previous == last }.map { [$0] }
    var seen = Set(paths.map { $0[0].id })
    while let path = paths.popLast(), let first = path.first, let end = path.last {
      if leads(from: first.from, to: end.to) { return path }
      for next in landed where next.previous == end.id && next.from == end.to {
        if seen.insert(next.id).inserted { paths.append(path + [next]) }
      }
    }
    return nil
  }

  /// Whether approved changes led from one order to another, whatever came between them.
  private func leads(from start: String, to end: String) -> Bool {
    var reached: Set = [start]
    for change in changes where reached.contains(change.from) {
      if change.to == end { return true }
      reached.insert(change.to)
    }
    return false
  }
}
