import BacklogModel
import Git
import History
import Source
import TestSupport
import Testing

@Suite("History that is not all there, or lies")
struct IncompleteHistoryTests {
  private func backlog() throws -> ScriptedBacklog {
    let backlog = try ScriptedBacklog()
    for estimate in 1...3 { try backlog.set("PAY-1", "estimate: \(estimate)", by: .ann) }
    return backlog
  }

  @Test(
    "a shallow and a partial clone are named, with the cure",
    arguments: [
      (["--depth=2"], "git fetch --unshallow"), (["--filter=blob:none"], "--no-filter"),
      (["--filter=tree:0"], "--no-filter"),
    ])
  func clones(arguments: [String], cure: String) throws {
    let origin = try backlog()
    try origin.repository.git("config", "uploadpack.allowFilter", "true")
    let clone = try TemporaryRepository(
      cloning: origin.repository, arguments[0], "--no-checkout")
    let repository = try Repository.open(at: clone.path)
    let reader = HistoryReader(repository, folder: "", Configuration())
    do {
      _ = try reader.history(to: repository.resolve("HEAD"))
      Issue.record("it read a clone without all of history")
    } catch let error as HistoryError {
      #expect(error.code == .incompleteClone)
      #expect(error.message.contains(cure))
    }
  }

  @Test("replaced commits and grafts change nothing")
  func lies() throws {
    let backlog = try backlog()
    let log = try backlog.log()
    let first = try backlog.git("rev-parse", "HEAD~3")
    let last = try backlog.git("rev-parse", "HEAD")
    try backlog.git("replace", "HEAD~1", "HEAD~3")
    try backlog.repository.write(".git/info/grafts", "\(last) \(first)\n")
    #expect(try backlog.log() == log)
  }

  @Test("a folder that holds itself too often ends with a message")
  func treeBomb() throws {
    let backlog = try backlog()
    var tree = try backlog.git("rev-parse", "HEAD:backlog/items")
    for _ in 0..<7 {
      let lines = (0..<16).map { "040000 tree \(tree)\tf\($0)\n" }.joined()
      tree = try backlog.repository.git("mktree", input: .init(lines.utf8))
    }
    let items = try backlog.repository.git(
      "mktree", input: .init("040000 tree \(tree)\titems\n".utf8))
    let root = try backlog.repository.git(
      "mktree", input: .init("040000 tree \(items)\tbacklog\n".utf8))
    let commit = try backlog.git("commit-tree", root, "-p", "HEAD", "-m", "Bomb")
    let repository = try Repository.open(at: backlog.repository.path)
    let reader = HistoryReader(repository, folder: "", Configuration())
    #expect(throws: HistoryError.self) { try reader.history(to: repository.resolve(commit)) }
  }
}
