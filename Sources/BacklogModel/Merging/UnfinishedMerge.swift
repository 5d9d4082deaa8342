import Git
import Source

/// The files of a backlog that a merge, a rebase or a cherry-pick left with a conflict.
public struct UnfinishedMerge: Sendable {
  /// What can be done about one file.
  public enum Outcome: Sendable {
    /// It was merged anew; the change is to be written.
    case merged(FileMerge, FileChange)
    /// It holds no marks: somebody resolved it already.
    case resolved
    /// It has marks and a line that no version has, and no merge of them, by its number: somebody began to resolve it.
    case begun(line: Int)
    /// One side removed it.
    case removed(by: MergeSide)
  }

  /// The files, by path below the folder of `nextup.yml`.
  public let files: [(path: String, outcome: Outcome)]

  /// What finishes the work once the files are added: `git commit`, or as git says for a rebase.
  public let lastStep: String

  /// Looks at the index and merges each file of the backlog from its versions there.
  ///
  /// - Throws: `ProjectError` if there is no repository, and what reading throws.
  public init(in project: Project) throws {
    guard let repository = try project.repository() else {
      throw ProjectError(
        operation: "looking for conflicts", message: "\(project.root) is in no git repository")
    }
    let folder = project.folder(in: repository)
    let prefix = folder.isEmpty ? "" : folder + "/"
    var files: [(path: String, outcome: Outcome)] = []
    for conflict in try repository.conflicts() where conflict.path.hasPrefix(prefix) {
      let path = String(conflict.path.dropFirst(prefix.count))
      guard project.configuration.isInBacklog(path), path.hasSuffix(".md") else { continue }
      files.append((path, try Self.outcome(conflict, at: path, repository, project.workTree)))
    }
    self.files = files
    lastStep = Self.lastStep(in: repository.gitDirectory)
  }

  private static func outcome(
    _ conflict: IndexConflict, at path: String, _ repository: Repository, _ tree: WorkTree
  ) throws -> Outcome {
    guard let ourID = conflict.ours else { return .removed(by: .ours) }
    guard let theirID = conflict.theirs else { return .removed(by: .theirs) }
    let limit = 16 * ItemReader.largestFile
    let base = try conflict.base.map { try repository.blob($0, limit: limit) }
    let (ours, theirs) = try (
      repository.blob(ourID, limit: limit), repository.blob(theirID, limit: limit)
    )
    let present = try tree.read(path, limit: limit)
    let lines = present.conflictedLines
    guard lines.contains(where: \.isMark) else { return .resolved }
    let merge = try FileMerge(path: path, base: base, ours: ours, theirs: theirs)
    // The merge driver may have left marks, too, with lines beside them that it merged.
    let known = Set(
      [base ?? [], ours, theirs, merge.bytes].flatMap { $0.conflictedLines.map(\.text) })
    if let line = lines.firstIndex(where: { !$0.isMark && !known.contains($0.text) }) {
      return .begun(line: line + 1)
    }
    // git may have checked out the file with other line ends than those that it stores.
    let isConverted = FileLayout(of: present).isCRLF && !FileLayout(of: merge.bytes).isCRLF
    let after = isConverted ? FileLayout(of: present).bytes(of: merge.bytes) : merge.bytes
    return .merged(merge, FileChange(path: path, before: present, after: after))
  }

  private static func lastStep(in gitDirectory: String) -> String {
    let states = [
      ("rebase-merge", "git rebase --continue"), ("rebase-apply", "git rebase --continue"),
      ("CHERRY_PICK_HEAD", "git cherry-pick --continue"),
      ("REVERT_HEAD", "git revert --continue"),
    ]
    return states.first { FileSystem.exists("\(gitDirectory)/\($0.0)") }?.1 ?? "git commit"
  }
}

extension Configuration {
  /// Whether a path below the folder of `nextup.yml` lies in the backlog folder.
  fileprivate func isInBacklog(_ path: String) -> Bool {
    path.isBelow(backlog)
  }
}

extension Array<UInt8> {
  /// The lines without their line ends, and whether each is a mark of git.
  fileprivate var conflictedLines: [(text: ArraySlice<UInt8>, isMark: Bool)] {
    split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      let text = line.last == 0x0D ? line.dropLast() : line
      return (text, ConflictMark(text) != nil)
    }
  }
}
