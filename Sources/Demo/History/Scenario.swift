import Source
import Templates

/// A scripted history that ends with given files.
struct Scenario: Sendable {
  /// The commits of the main line, the oldest first.
  let steps: [Step]

  /// The last state: texts by path below the repository.
  let files: [String: String]

  /// The four months of the sample backlog.
  static var sample: Scenario {
    let prefix = "sample/"
    let files = TemplateFile.below(prefix).map { file in
      (String(file.path.dropFirst(prefix.count)), file.text)
    }
    return Scenario(
      steps: march + april + may + june, files: Dictionary(uniqueKeysWithValues: files))
  }

  /// The commits to import, the oldest first.
  ///
  /// - Throws: `.brokenScenario` if the steps do not lead from nothing to the files.
  func commits() throws(DemoError) -> [Commit] {
    var state = Files(files)
    var written: [[WrittenFile]] = []
    for step in steps.flatMap({ ($0.branch?.commits ?? []) + [$0] }).reversed() {
      written.append(try undo(step, in: &state))
    }
    guard state.texts.isEmpty else {
      let path = state.texts.keys.min() ?? ""
      throw DemoError(
        .brokenScenario, operation: "telling the history of the sample",
        message: "nothing adds \(path)")
    }
    return linked(written.reversed())
  }

  /// Undoes a step and returns the files as it left them.
  private func undo(_ step: Step, in state: inout Files) throws(DemoError) -> [WrittenFile] {
    var files: [String: String] = [:]
    for change in step.changes {
      let path = try state.path(of: change)
      files[path] = state.texts[path]
    }
    for change in step.changes.reversed() { try state.undo(change) }
    return files.sorted { $0.key < $1.key }.map {
      WrittenFile(path: $0.key, bytes: Array($0.value.utf8))
    }
  }

  /// Gives each commit its parents; a merge writes again what its branch wrote.
  private func linked(_ written: [[WrittenFile]]) -> [Commit] {
    var commits: [Commit] = []
    var mainLine: [Int] = []
    func append(_ step: Step, parent: Int?, merged: Int? = nil, _ files: [WrittenFile]) {
      commits.append(
        Commit(
          author: step.author, committer: step.committer, message: step.message + "\n",
          parent: parent, merged: merged, files: files))
    }
    for step in steps {
      let first = commits.count
      let behind = step.branch?.behind ?? 0
      var parent = mainLine.dropLast(behind).last
      for commit in step.branch?.commits ?? [] {
        append(commit, parent: parent, written[commits.count])
        parent = commits.count
      }
      let ofBranch = commits[first...].flatMap(\.files)
      let merged = step.branch == nil ? nil : parent
      append(step, parent: mainLine.last, merged: merged, ofBranch + written[commits.count])
      mainLine.append(commits.count)
    }
    return commits
  }
}
