/// Which statements were used along a chain, and which orders were approved since the last of them.
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

  /// The digests of the orders that were approved since the last statement, oldest first.
  private var approved: [String] = []

  /// Takes statements that an order needed, in their order.
  mutating func use(_ statements: [Statement]) {
    for statement in statements {
      used.insert(statement.id)
      last = statement.id
    }
    guard let end = statements.last else { return }
    landed.removeAll { used.contains($0.id) }
    approved = [end.to]
  }

  /// Takes signed statements that a commit landed, whether or not an order needed them.
  mutating func land(_ statements: [Statement]) {
    landed += statements.filter { !used.contains($0.id) && !landed.contains($0) }
    useWhatIsDone()
  }

  /// Takes an order as approved.
  mutating func approve(_ digest: String) {
    if approved.last != digest { approved.append(digest) }
    useWhatIsDone()
  }

  /// Uses the landed statements whose change of the order was approved otherwise.
  private mutating func useWhatIsDone() {
    while let (index, end) = done() {
      let statement = landed.remove(at: index)
      used.insert(statement.id)
      last = statement.id
      approved.removeFirst(end)
    }
  }

  /// The next landed statement whose change was approved, with the place of the order it leads to.
  private func done() -> (index: Int, end: Int)? {
    for (index, statement) in landed.enumerated() where statement.previous == last {
      guard let start = approved.firstIndex(of: statement.from),
        let end = approved[(start + 1)...].firstIndex(of: statement.to)
      else { continue }
      return (index, end)
    }
    return nil
  }
}
