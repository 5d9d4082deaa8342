/// Finds the statements that lead from one order to another.
///
/// Pure: it is given statements whose signatures were verified.
struct StatementChain {
  /// The most statements of one commit that are looked at.
  static let most = 64

  /// What every statement must say.
  let repository: String
  let order: String
  let ref: String
  let policy: Int

  /// The statements that lead from one digest to another, in order, each naming the one before it.
  ///
  /// - Parameters:
  ///   - candidates: statements that a commit brought.
  ///   - last: the id of the last statement that was used; `nil` if none was.
  /// - Returns: at least one statement; `nil` if none lead there.
  func path(
    from: String, to: String, after last: String?, among candidates: [Statement]
  ) -> [Statement]? {
    let fitting = candidates.filter(fits)
    var ends: [(path: [Statement], digest: String)] = [([], from)]
    var seen: Set<String> = []
    while let end = ends.popLast() {
      if let step = end.path.last, end.digest == to, step.to == to { return end.path }
      let previous = end.path.last?.id ?? last
      for next in fitting where next.previous == previous && next.from == end.digest {
        if seen.insert(next.id).inserted { ends.append((end.path + [next], next.to)) }
      }
    }
    return nil
  }

  /// Why a statement cannot count here; `nil` if it can.
  func objection(to statement: Statement) -> String? {
    if statement.repository != repository { return "it is for another repository" }
    if statement.ref != ref { return "it is for \(statement.ref)" }
    if statement.order != order { return "it is for the order \(statement.order)" }
    if statement.policy != policy {
      return
        "it was made under version \(statement.policy) of the policy, and \(policy) is in force"
    }
    return nil
  }

  private func fits(_ statement: Statement) -> Bool { objection(to: statement) == nil }
}
