/// Which statements were used along a chain, and which changes of the order were approved since the last
/// of them.
///
/// A statement counts once. It is used where an order needed it, and as well where it lands beside an
/// order that something else approved: otherwise somebody could bring it again, for the same change.
struct StatementLedger: Sendable {
  /// The id of the last statement that was used; `nil` if none was.
  private(set) var last: String?

  /// The ids of all statements that were used.
  private(set) var used: Set<String> = []

  /// Signed statements that were landed, were not used, and may be next.
  private var landed: [Statement] = []

  /// The digests of orders that lead to one another by approved changes, oldest first; a change that
  /// was not approved begins another run.
  private var runs: [[String]] = []

  /// Takes statements that an order needed, in their order.
  mutating func use(_ statements: [Statement]) {
    for statement in statements {
      used.insert(statement.id)
      last = statement.id
    }
    guard let end = statements.last else { return }
    landed.removeAll { used.contains($0.id) }
    runs = [[end.to]]
  }

  /// Takes signed statements that a commit landed, whether or not an order needed them.
  mutating func land(_ statements: [Statement]) {
    landed += statements.filter { !used.contains($0.id) && !landed.contains($0) }
    useWhatIsDone()
  }

  /// Takes a change of the order as approved.
  mutating func approve(from old: String, to new: String) {
    if runs.last?.last != old { runs.append([old]) }
    if old != new { runs[runs.count - 1].append(new) }
    useWhatIsDone()
  }

  /// Uses the landed statements whose change of the order was approved otherwise.
  private mutating func useWhatIsDone() {
    while let (index, run, end) = done() {
      let statement = landed.remove(at: index)
      used.insert(statement.id)
      last = statement.id
      runs.removeFirst(run)
      runs[0].removeFirst(end)
    }
  }

  /// The next landed statement whose change was approved, with the run and the place in it of the order
  /// that it leads to.
  private func done() -> (index: Int, run: Int, end: Int)? {
    for (index, statement) in landed.enumerated() where statement.previous == last {
      for (run, digests) in runs.enumerated() {
        guard let start = digests.firstIndex(of: statement.from),
          let end = digests[(start + 1)...].firstIndex(of: statement.to)
        else { continue }
        return (index, run, end)
      }
    }
    return nil
  }
}
