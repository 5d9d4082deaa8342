public import BacklogModel
public import Source

/// The changes of files that some fixes come to.
///
/// Of two fixes that touch the same bytes the first in the file is made; the other is found again
/// by the next run.
public struct AppliedFixes: Sendable {
  /// The changes, one a file, in the order of the paths.
  public let changes: [FileChange]

  /// How many fixes were made.
  public let count: Int

  private let made: Set<Place>

  /// What tells the findings of a run apart.
  private struct Place: Hashable {
    let path: String
    let range: ByteRange
    let rule: RuleID
    let message: String

    init(_ diagnostic: Diagnostic) {
      path = diagnostic.path
      range = diagnostic.defect.range
      rule = diagnostic.defect.rule
      message = diagnostic.defect.message
    }
  }

  /// Puts fixes together.
  ///
  /// - Parameters:
  ///   - diagnostics: what was found.
  ///   - files: the files as they were read, by path.
  ///   - includesUnsafe: whether fixes that may change a meaning are made too.
  public init(
    _ diagnostics: [Diagnostic], in files: [String: SourceFile], includesUnsafe: Bool
  ) {
    var changes: [FileChange] = []
    var made: Set<Place> = []
    var count = 0
    let byPath = Dictionary(grouping: diagnostics, by: \.path)
    for (path, diagnostics) in byPath.sorted(by: { $0.key < $1.key }) {
      guard let file = files[path] else { continue }
      var edits: [TextEdit] = []
      for diagnostic in diagnostics.sorted(by: { $0.start < $1.start }) {
        guard let fix = diagnostic.defect.fix, fix.isSafe || includesUnsafe else { continue }
        if (edits + fix.edits).applied(to: file.bytes) != nil, !edits.touch(fix.edits) {
          edits += fix.edits
          count += 1
        } else if !fix.edits.allSatisfy(edits.contains) {
          // It touches the same bytes as another; it may fit when that is made.
          continue
        }
        made.insert(Place(diagnostic))
      }
      if let change = FileChange(edits, of: file) { changes.append(change) }
    }
    self.changes = changes
    self.made = made
    self.count = count
  }

  /// Whether the changes put a finding right.
  public func fix(_ diagnostic: Diagnostic) -> Bool { made.contains(Place(diagnostic)) }

  /// What was done, in a line.
  public var summary: String {
    let files = changes.count.counted("file")
    return "made \(count) \(count == 1 ? "fix" : "fixes") in \(files)"
  }
}

extension [TextEdit] {
  /// Whether some edits stand in the place of one of these.
  fileprivate func touch(_ others: [TextEdit]) -> Bool {
    contains { edit in
      others.contains { other in
        edit.range.lowerBound <= other.range.upperBound
          && other.range.lowerBound <= edit.range.upperBound
      }
    }
  }
}
