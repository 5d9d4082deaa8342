public import Git
import Source

extension AuditReport {
  /// The report for people: a line of figures, then each change with what it rests on.
  ///
  /// - Parameter isComplete: whether approved changes are shown, too.
  public func text(isComplete: Bool = true) -> [String] {
    let shown = isComplete ? changes : violations
    return [headline] + shown.flatMap(\.lines)
  }

  /// What was judged, and what came of it.
  public var headline: String {
    let open = violations.count
    let result = open == 0 ? "all approved" : "\(open) not approved"
    let ratified = changes.count { $0.ratifiedBy != nil }
    let scope = scope ?? "in \(commits.counted("commit")) since \(anchor.short)"
    return "\(ref) at \(tip.short): \(changes.count.counted("change")) \(scope), "
      + (changes.isEmpty ? "nothing to approve" : result)
      + (ratified == 0 ? "" : ", \(ratified) approved later")
  }
}

extension AuditChange {
  /// The change in a line, and below it the evidence, the moves and what else there is to say.
  var lines: [String] {
    var lines = ["\(UTCTime(time).day) \(commit.short) \(title): \(outcome)"]
    let people = "by \(landed.name) <\(landed.email)>"
    let writer = authored.map { ", written by \($0.name) <\($0.email)>" } ?? ""
    lines.append("    \(people)\(writer)")
    lines += judgement.evidence.map { "    \($0.words)" }
    lines += changeWords.map { "    \($0)" }
    if let note = judgement.note { lines.append("    note: \(note)") }
    if let ratifiedBy {
      lines.append("    approved later by approvals/\(ratifiedBy.prefix(16)).md")
    }
    return lines
  }

  /// What changed, in a few words: "field PAY-7 status ready → dropped".
  public var title: String {
    guard let id else { return kind.rawValue }
    let values = from == nil && to == nil ? "" : " \(from ?? "none") → \(to ?? "none")"
    return "\(kind.rawValue) \(id) \(key ?? "")\(values)"
  }

  /// The verdict, and what is missing.
  public var outcome: String {
    if judgement.isApproved { return judgement.verdict.rawValue }
    let word = judgement.verdict.rawValue
    let lack =
      judgement.verdict > .indeterminate ? ", but \(judgement.required.rawValue) is required" : ""
    return (ratifiedBy == nil ? "NOT APPROVED, " : "") + word + lack
  }
}

extension Evidence {
  /// The evidence in a line: "commit-signature of Paula <paula@example.com>, SHA256:…".
  var words: String {
    ["\(kind.rawValue) of \(who)", key, detail].compactMap { $0 }.joined(separator: ", ")
  }
}

extension ObjectID {
  /// The first twelve digits, enough for people.
  public var short: String { String(hexadecimal.prefix(12)) }
}

extension AuditChange {
  /// The day on the chain, in UTC.
  public var day: String { UTCTime(time).day }

  /// The evidence on one line.
  public var evidenceWords: String { judgement.evidence.map(\.words).joined(separator: "; ") }

  /// The moves, or what changed in the policy.
  public var changeWords: [String] { moves.map(\.line) + details }
}
