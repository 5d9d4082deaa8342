import Git
public import Source

extension AuditReport {
  /// The changes that are not approved as findings, for formats that services read.
  ///
  /// They are errors; what could not be found out, and what was approved later, are warnings.
  public var diagnostics: [Diagnostic] {
    changes.filter { !$0.judgement.isApproved }.map { change in
      let isError = change.isViolation && change.judgement.verdict != .indeterminate
      let note = change.judgement.note.map { ": \($0)" } ?? ""
      let defect = Defect(
        RuleID("approval/\(change.kind.rawValue)"), at: 0..<0,
        "\(change.title) in \(change.commit.short) is \(change.outcome)\(note)",
        help: "let the owner approve it, or take it back")
      // What makes it this one for services that compare reports: the commit, not the line.
      let identity = [change.commit.hexadecimal, change.id, change.key].compactMap { $0 }
      return Diagnostic(
        defect, severity: isError ? .error : .warning,
        in: SourceFile(path: change.path, bytes: []), item: identity.joined(separator: " "))
    }
  }
}
