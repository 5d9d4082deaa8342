/// The input of `git fast-import`: the same commits give the same bytes.
///
/// Format: git-fast-import(1), commands `commit` and `filemodify` with inline data.
struct FastImportStream {
  /// What has been written since the last `removeAll`.
  private(set) var bytes: [UInt8] = []
  private var count = 0

  /// Forgets the bytes that have been sent.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a commit on the branch `main`; the first one has mark 1, the next 2, and so on.
  mutating func write(_ commit: Commit) {
    count += 1
    line("commit refs/heads/main")
    line("mark :\(count)")
    line("author \(commit.author)")
    line("committer \(commit.committer)")
    data(Array(commit.message.utf8))
    if let parent = commit.parent { line("from :\(parent)") }
    if let merged = commit.merged { line("merge :\(merged)") }
    for file in commit.files {
      line("M 100644 inline \(file.path)")
      data(file.bytes)
    }
    line("")
  }

  private mutating func line(_ text: String) {
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func data(_ content: [UInt8]) {
    line("data \(content.count)")
    bytes += content
    bytes.append(UInt8(ascii: "\n"))
  }
}
