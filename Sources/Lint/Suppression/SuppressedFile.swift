import Source

/// A file with comments that take findings back, applied to what was found in it.
struct SuppressedFile {
  private let file: SourceFile
  private let item: String?
  private let suppressions: [Suppression]

  /// Looks for comments; `nil` where a file has none, as nearly all.
  init?(_ file: SourceFile, item: String? = nil) {
    suppressions = SuppressionReader.suppressions(in: file)
    if suppressions.isEmpty { return nil }
    self.file = file
    self.item = item
  }

  /// What is left of the findings of the file, and what is wrong with the comments themselves.
  ///
  /// - Parameter isRun: whether a rule was run on the file, so that a comment can be unused.
  func apply(
    to diagnostics: [Diagnostic], settings: RuleSettings, isRun: (RuleID) -> Bool
  ) -> [Diagnostic] {
    var used = Set<Int>()
    let left = diagnostics.filter { diagnostic in
      guard diagnostic.defect.rule.canBeSuppressed else { return true }
      let covering = suppressions.flatMap { suppression in
        suppression.covers(diagnostic)
          ? suppression.names.filter { $0.rule == diagnostic.defect.rule } : []
      }
      used.formUnion(covering.map(\.range.lowerBound))
      return covering.isEmpty
    }
    let defects = suppressions.flatMap { mistakes(in: $0, used: used, isRun: isRun) }
    let lines = LineTable(file.bytes)
    return left
      + defects.compactMap { defect in
        settings.severity(of: defect.rule, at: file.path).map {
          Diagnostic(defect, severity: $0, in: file, lines: lines, item: item)
        }
      }
  }

  private func mistakes(
    in suppression: Suppression, used: Set<Int>, isRun: (RuleID) -> Bool
  ) -> [Defect] {
    if let word = suppression.unknownWord {
      return [SuppressionUnknownRule.defect(ofWord: file.text(in: word), at: word)]
    }
    let strange = suppression.names.filter { !$0.rule.canBeSuppressed || !$0.rule.isKnown }
    if suppression.names.isEmpty || !strange.isEmpty {
      return suppression.names.isEmpty
        ? [SuppressionUnknownRule.defect(at: suppression.range)]
        : strange.map(SuppressionUnknownRule.defect)
    }
    if suppression.reason.isEmpty { return [SuppressionMissingReason.defect(of: suppression)] }
    let unused = suppression.names.filter { !used.contains($0.range.lowerBound) && isRun($0.rule) }
    let isUseless = unused.count == suppression.names.count
    return unused.map {
      SuppressionUnused.defect(of: $0, removing: isUseless ? suppression : nil)
    }
  }
}

extension RuleID {
  /// Whether a comment may take findings of this rule back; approval is never a matter of comments.
  var canBeSuppressed: Bool { group != "approval" && group != "suppression" }

  /// Whether there is such a rule.
  fileprivate var isKnown: Bool { RuleCatalog.rule(named: name) != nil }
}
