import BacklogModel

/// What `nextup merge --continue` does and says.
struct MergeReport {
  /// The files to write.
  private(set) var changes: [FileChange] = []

  /// The lines to print.
  private(set) var lines: [String] = []

  /// Whether nothing is left for a human to decide.
  var isClean: Bool { open.isEmpty }

  private var done: [String] = []
  private var open: [String] = []

  /// Makes a report of a merge.
  init(_ merge: UnfinishedMerge) {
    guard !merge.files.isEmpty else {
      lines = ["no file of the backlog has a conflict"]
      return
    }
    for (path, outcome) in merge.files { report(outcome, at: path) }
    if !open.isEmpty {
      lines.append("Next: decide what is open in \(open.joined(separator: ", ")), then:")
    } else {
      lines.append("Next:")
    }
    let all = (done + open).map(\.wordForShell).joined(separator: " ")
    lines += ["  git add \(all)", "  \(merge.lastStep)"]
  }

  private mutating func report(_ outcome: UnfinishedMerge.Outcome, at path: String) {
    switch outcome {
    case .merged(let merge, let change):
      changes.append(change)
      lines += merge.words.map { "\(path): \($0)" }
      lines.append("\(path): \(merge.isClean ? "merged" : "merged but for the marked conflicts")")
      if merge.isClean { done.append(path) } else { open.append(path) }
    case .resolved:
      lines.append("\(path): has no conflict marks; left as it is")
      done.append(path)
    case .begun(let line):
      lines.append(
        "\(path):\(line): this line is of no version, so somebody began to resolve it; left as it "
          + "is ('git checkout -m -- \(path.wordForShell)' begins anew)")
      open.append(path)
    case .removed(let side):
      lines.append(
        "\(path): \(side.rawValue) removed it; keep it with 'git add' or remove it with 'git rm'")
      open.append(path)
    }
  }
}
