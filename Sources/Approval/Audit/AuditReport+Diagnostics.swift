import Git
public import Source

extension AuditReport {
  /// The changes that are not approved as findings, for formats that services read.
  ///
  /// They are errors; what could not be found out, and what was approved later, are warnings.
  ///
  /// - Parameter isComplete: whether those that were approved later are listed, too.
  public func diagnostics(isComplete: Bool = true) -> [Diagnostic] {
    changes.filter { isComplete ? !$0.judgement.isApproved : $0.isViolation }.map { change in
      let isError = change.isViolation && change.judgement.verdict != .indeterminate
      let note = change.judgement.note.map { ": \($0)" } ?? ""
      let defect = Defect(
        RuleID("approval/\(change.kind.rawValue)"), at: 0..<0,
        "\(change.title) in \(change.commit.short) is \(change.outcome)\(note)",
        help: change.isViolation ? "let the owner approve it, or take it back" : nil)
      // What makes it this one for services that compare reports: the commit, not the line.
      let identity = [change.commit.hexadecimal, change.id, change.key].compactMap { $0 }
      return Diagnostic(
        defect, severity: isError ? .error : .warning,
        in: SourceFile(path: change.path, bytes: []), item: identity.joined(separator: " "))
    }
  }
}
