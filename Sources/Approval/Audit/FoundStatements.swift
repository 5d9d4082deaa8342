import BacklogModel

/// The statements that a commit brought.
struct FoundStatements {
  /// What is wrong with those that do not count.
  private(set) var notes: [String] = []

  /// How many notes are kept.
  private static let mostNotes = 16

  /// The ids of all statements, whether or not they count.
  var ids: Set<String> = []

  /// The ids of those that were too many to be verified.
  var excess: Set<String> = []

  private let chain: StatementChain
  private var steps: [String: Judging.Step] = [:]
  private var unknown: [String] = []

  init(_ chain: StatementChain) { self.chain = chain }

  /// Notes what is wrong with a file.
  mutating func note(_ text: String) {
    if notes.count < Self.mostNotes { notes.append(text) }
  }

  /// The statements whose signatures count.
  var signed: [Statement] { steps.values.map(\.statement).sorted { $0.id < $1.id } }

  /// Takes a statement by whose signature it has.
  mutating func add(_ statement: Statement, _ signer: StatementSigner) {
    switch signer {
    case .owner(let person, let key): steps[statement.id] = (statement, person, key)
    case .nobody(let reason): note("approvals/\(statement.fileName): \(reason)")
    case .unknown(let reason): unknown.append(reason)
    }
  }

  /// The statements that lead from one digest to another; none if none do.
  func path(from: String, to: String, after last: String?) -> [Judging.Step] {
    guard !steps.isEmpty else { return [] }
    return (chain.path(from: from, to: to, after: last, among: signed) ?? [])
      .compactMap { steps[$0.id] }
  }

  /// The judgement of an order by the statements that led to it and by other evidence.
  ///
  /// - Parameter last: the id of the last statement that was used.
  func judgement(
    of path: [Judging.Step], own: Judgement, by rules: EvidenceRules, after last: String?
  ) -> Judgement {
    let stated = path.map {
      Evidence(
        .statement, who: $0.who.shown, key: $0.key.name,
        detail: "approvals/\($0.statement.fileName)")
    }
    let remarks = stated.isEmpty ? (notes + unused(after: last)).joined(separator: "; ") : ""
    let judgement = rules.judgement(of: stated + own.evidence, note: own.note)
      .adding(note: remarks.isEmpty ? nil : remarks)
    guard !judgement.isApproved, own.verdict == .indeterminate || !unknown.isEmpty else {
      return judgement
    }
    return Judgement(
      verdict: .indeterminate, required: judgement.required, evidence: judgement.evidence,
      note: unknown.first ?? judgement.note)
  }

  /// Why signed statements do not lead from the old order to the new one.
  private func unused(after last: String?) -> [String] {
    signed.map {
      let reason =
        $0.previous == last || signed.map(\.id).contains($0.previous ?? "")
        ? "it was made for another order"
        : "it follows another statement than the last that was used; sign again"
      return "approvals/\($0.fileName): \(reason)"
    }
  }
}
