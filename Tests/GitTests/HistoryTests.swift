import Git
import Source
import TestSupport
import Testing

@Suite("History")
struct HistoryTests {
  @Test("by first parents is the one that git walks")
  func firstParents() throws {
    let fixture = try Self.merges.get()
    let repository = try Repository.open(at: fixture.path)
    let walked = try repository.firstParents(from: repository.resolve("main"))
    let expected = try fixture.git("rev-list", "--first-parent", "main")
    #expect(walked.map(\.id.hexadecimal) == expected.split(separator: "\n").map(String.init))
  }

  @Test("gives each commit once, its parents before it")
  func walk() throws {
    let fixture = try Self.merges.get()
    let repository = try Repository.open(at: fixture.path)
    var walk = CommitWalk(in: repository)
    let commits = try walk.advance(to: repository.resolve("main"))
    let all = try fixture.git("rev-list", "main").split(separator: "\n").map(String.init)
    #expect(commits.map(\.id.hexadecimal).sorted() == all.sorted())
    var seen: Set<ObjectID> = []
    for commit in commits {
      #expect(seen.isSuperset(of: commit.parents))
      seen.insert(commit.id)
    }
    #expect(try walk.advance(to: repository.resolve("main")).isEmpty)
  }

  @Test("says at each first parent which commits it landed")
  func landing() throws {
    let fixture = try Self.merges.get()
    let repository = try Repository.open(at: fixture.path)
    var walk = CommitWalk(in: repository)
    var landed: [[String]] = []
    for commit in try repository.firstParents(from: repository.resolve("main")).reversed() {
      landed.append(try walk.advance(to: commit.id).map(\.subject))
    }
    #expect(
      landed == [
        ["One"], ["Two"], ["Side 1", "Side 2", "Merge 1"], ["Three"], ["Side 3", "Merge 2"],
      ])
  }

  @Test("of a shallow clone ends with an error that names the cure")
  func shallow() throws {
    let fixture = try Self.merges.get()
    let clone = try TemporaryRepository(cloning: fixture, "--depth=2")
    let repository = try Repository.open(at: clone.path)
    #expect(repository.isShallow)
    let head = try repository.resolve("HEAD")
    let error = #expect(throws: GitError.self) { try repository.firstParents(from: head) }
    #expect(error?.code == .incompleteClone)
    #expect(error?.message.contains("git fetch --unshallow") == true)
    #expect(error?.message.contains("fetch-depth: 0") == true)
    let step = #expect(throws: GitError.self) { try repository.resolve("HEAD~2") }
    #expect(step?.code == .incompleteClone)
    try clone.git("fetch", "--quiet", "--unshallow")
    #expect(!repository.isShallow)
    #expect(try repository.firstParents(from: head).count == 5)
  }

  @Test("of a shallow clone is seen from a linked work tree, too")
  func shallowLinked() throws {
    let clone = try TemporaryRepository(cloning: Self.merges.get(), "--depth=1")
    try clone.git("worktree", "add", "--quiet", "-b", "side", clone.sibling("linked"))
    #expect(try Repository.open(at: clone.sibling("linked")).isShallow)
  }

  @Test("of a partial clone names its cure where an object is missing, and the cure works")
  func partial() throws {
    let fixture = try TemporaryRepository()
    try fixture.write("a.md", "a")
    try fixture.commit("One")
    try fixture.git("config", "uploadpack.allowFilter", "true")
    let id = try #require(ObjectID(hexadecimal: try fixture.git("rev-parse", "HEAD:a.md")))
    #expect(try !Repository.open(at: fixture.path).isPartialClone)
    let clone = try TemporaryRepository(cloning: fixture, "--filter=blob:none", "--no-checkout")
    let repository = try Repository.open(at: clone.path)
    #expect(try repository.isPartialClone)
    let error = #expect(throws: GitError.self) { try repository.blob(id, limit: 10) }
    #expect(error?.code == .incompleteClone)
    #expect(error?.message.contains("git fetch --refetch --no-filter") == true)
    try clone.git("fetch", "--quiet", "--refetch", "--no-filter")
    #expect(try repository.blob(id, limit: 10) == Array("a".utf8))
  }

  /// Two merges; the second side branch begins inside the first; made once for all.
  private static let merges = Result {
    let fixture = try TemporaryRepository()
    try fixture.commit("One")
    try fixture.git("checkout", "--quiet", "-b", "side")
    try fixture.commit("Side 1")
    try fixture.commit("Side 2")
    try fixture.git("checkout", "--quiet", "main")
    try fixture.commit("Two")
    try fixture.git("merge", "--quiet", "--no-ff", "side", "--message", "Merge 1")
    try fixture.git("checkout", "--quiet", "side")
    try fixture.commit("Side 3")
    try fixture.git("checkout", "--quiet", "main")
    try fixture.commit("Three")
    try fixture.git("merge", "--quiet", "--no-ff", "side", "--message", "Merge 2")
    return fixture
  }
}
