import Approval
import Foundation
import Git
import Source
import TestSupport
import Testing

@Suite("Attacks on git's objects")
struct ObjectAttackTests {
  /// The raw bytes of HEAD.
  private func head(_ backlog: GuardedBacklog) throws -> String {
    try backlog.repository.git("cat-file", "commit", "HEAD") + "\n"
  }

  /// Puts a commit of raw bytes in the place of HEAD; says whether `git verify-commit` takes it.
  private func replaceHead(_ backlog: GuardedBacklog, _ text: String) throws -> Bool {
    let id = try backlog.repository.git(
      "hash-object", "-t", "commit", "-w", "--literally", "--stdin", input: Data(text.utf8))
    try backlog.repository.git("update-ref", "refs/heads/main", id)
    let allowed = backlog.repository.sibling("allowed")
    try Data("paula@example.com \(backlog.keys.paula.text)\n".utf8).write(
      to: URL(filePath: allowed))
    return
      (try? backlog.repository.git(
        "-c", "gpg.ssh.allowedSignersFile=\(allowed)", "verify-commit", id)) != nil
  }

  private func signed() throws -> GuardedBacklog {
    let backlog = try GuardedBacklog()
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.paula)
    return backlog
  }

  @Test("a signed commit is what git verify-commit says it is")
  func oracle() throws {
    let backlog = try signed()
    #expect(try replaceHead(backlog, head(backlog)))
    #expect(try backlog.outcomes() == ["order verified"])
  }

  @Test("a byte of a signed commit changed")
  func changed() throws {
    let backlog = try signed()
    #expect(try !replaceHead(backlog, head(backlog).replacing("Reorder", with: "reorder")))
    #expect(try backlog.outcomes() == ["order claimed!"])
  }

  @Test("signature moved into the message")
  func moved() throws {
    let backlog = try signed()
    let text = try head(backlog)
    let start = try #require(text.range(of: "gpgsig "))
    let end = try #require(text.range(of: "-----END SSH SIGNATURE-----\n"))
    let block = text[start.lowerBound..<end.upperBound]
    let forged = text.replacing(block, with: "").replacing("\n\n", with: "\n\n\(block)\n")
    #expect(try !replaceHead(backlog, forged))
    #expect(try backlog.outcomes() == ["order claimed!"])
  }

  @Test("text after NUL")
  func nul() throws {
    let backlog = try signed()
    _ = try replaceHead(backlog, head(backlog) + "\0more")
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test("extra gpgsig headers, which git verify-commit lets pass")
  func extra() throws {
    let backlog = try signed()
    let forged = try head(backlog).replacing("gpgsig ", with: "gpgsig-other x\ngpgsig ")
    _ = try replaceHead(backlog, forged)
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test("two signatures")
  func two() throws {
    let backlog = try signed()
    let text = try head(backlog)
    let start = try #require(text.range(of: "gpgsig "))
    let end = try #require(text.range(of: "-----END SSH SIGNATURE-----\n"))
    let block = String(text[start.lowerBound..<end.upperBound])
    _ = try replaceHead(backlog, text.replacing(block, with: block + block))
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test("two authors")
  func authors() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try backlog.reorder([4, 1, 2, 3], by: .paula)
    let text = try head(backlog)
    _ = try replaceHead(
      backlog, text.replacing("\ncommitter", with: "\nauthor M <m@example.com> 1 +0000\ncommitter"))
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test("replace refs and grafts change nothing")
  func replaced() throws {
    let backlog = try GuardedBacklog()
    let bad = try backlog.reorder([4, 1, 2, 3], by: .mallory)
    let good = try backlog.reorder([4, 2, 1, 3], by: .paula, key: backlog.keys.paula)
    try backlog.repository.git("replace", bad, good)
    let root = try backlog.repository.git("rev-list", "--max-parents=0", "HEAD")
    try backlog.write(".git/info/grafts", "\(good) \(root)\n")
    #expect(try backlog.outcomes() == ["order unapproved!", "order verified"])
  }

  @Test("a shallow clone ends with the cure")
  func shallow() throws {
    let backlog = try signed()
    let clone = try TemporaryRepository(cloning: backlog.repository, "--depth", "1")
    let result = try Nextup.run(["audit"], in: clone.path)
    #expect(result.status == 3)
    #expect(result.errors.contains("git fetch --unshallow"))
  }

  @Test("a swapped loose object")
  func swapped() throws {
    let backlog = try GuardedBacklog()
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    let bad = try backlog.repository.git("rev-parse", "HEAD:backlog/order.md")
    let good = try backlog.repository.git("rev-parse", "HEAD~1:backlog/order.md")
    func path(_ id: String) -> String { ".git/objects/\(id.prefix(2))/\(id.dropFirst(2))" }
    try Shell.run("cp -f \(path(good)) \(path(bad))", in: backlog.repository.path)
    let error = #expect(throws: ApprovalError.self) { try backlog.audit() }
    #expect(error?.code == .indeterminate)
    #expect(error?.message.contains("does not have this id") == true)
  }

  /// Folders of items are not hashed unless asked for: there are half a megabyte of each version.
  @Test("a swapped folder of items is found by --verify-objects")
  func swappedFolder() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(2, status: "dropped")
    try backlog.commit("Drop an item", by: .mallory)
    let bad = try backlog.repository.git("rev-parse", "HEAD:backlog/items")
    let good = try backlog.repository.git("rev-parse", "HEAD~1:backlog/items")
    func path(_ id: String) -> String { ".git/objects/\(id.prefix(2))/\(id.dropFirst(2))" }
    let folder = backlog.repository.path
    #expect(try Nextup.run(["audit"], in: folder).status == 1)
    try Shell.run("cp -f \(path(good)) \(path(bad))", in: folder)
    #expect(try Nextup.run(["audit"], in: folder).status == 0)
    let result = try Nextup.run(["audit", "--verify-objects"], in: folder)
    #expect(result.status == 3)
    #expect(result.errors.contains(bad), "\(result.errors)")
  }

  @Test("a truncated object ends with a message in bounded time")
  func truncated() throws {
    let backlog = try signed()
    let id = try backlog.repository.git("rev-parse", "HEAD:backlog/order.md")
    let path = ".git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    try Shell.run("chmod u+w \(path); : > \(path)", in: backlog.repository.path)
    let result = try Nextup.run(["audit"], in: backlog.repository.path)
    #expect(result.status == 3)
    #expect(result.errorLines.count == 1)
  }

  @Test("a poisoned cache is never read for a verdict")
  func cache() throws {
    let backlog = try GuardedBacklog()
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    try backlog.write(".git/nextup/history", "order verified\n")
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test("a tree bomb ends with a message in bounded time")
  func bomb() throws {
    let backlog = try GuardedBacklog()
    var tree = try backlog.repository.git(
      "mktree", input: Data("100644 blob \(backlog.blob())\ta.md\n".utf8))
    for _ in 0..<12 {
      let lines = (0..<16).map { "040000 tree \(tree)\tfolder\($0)\n" }.joined()
      tree = try backlog.repository.git("mktree", input: Data(lines.utf8))
    }
    // git's index would expand the bomb, so that the commit is made of trees.
    for folder in ["backlog/items", "backlog", ""] {
      let name = ["backlog/items": "bomb", "backlog": "items", "": "backlog"][folder] ?? ""
      let kept =
        try backlog.repository.git("ls-tree", "HEAD:\(folder)").split(separator: "\n")
        .filter { !$0.hasSuffix("\t\(name)") } + ["040000 tree \(tree)\t\(name)"]
      tree = try backlog.repository.git(
        "mktree", input: Data(kept.map { $0 + "\n" }.joined().utf8))
    }
    let bomb = try backlog.git(["commit-tree", "-p", "HEAD", "-m", "Bomb", tree], by: .mallory)
    try backlog.repository.git("update-ref", "refs/heads/main", bomb)
    let error = #expect(throws: ApprovalError.self) { try backlog.audit() }
    #expect(error?.code == .indeterminate)
  }

  @Test("a chain of 100,000 commits is judged in bounded time")
  func longChain() throws {
    let backlog = try GuardedBacklog()
    let from = try backlog.repository.git("rev-parse", "HEAD")
    var stream = ""
    for number in 1...100_000 {
      let parent = number == 1 ? "from \(from)\n" : ""
      stream += "commit refs/heads/main\ncommitter D <d@example.com> 1767700000 +0000\ndata 2\nx\n"
      stream += parent
    }
    try backlog.repository.git("fast-import", "--quiet", input: Data(stream.utf8))
    try backlog.repository.git("reset", "--quiet", "--hard", "main")
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }
}

extension GuardedBacklog {
  /// The id of some blob.
  fileprivate func blob() throws -> String {
    try repository.git("hash-object", "-w", "--stdin", input: Data("x\n".utf8))
  }
}
