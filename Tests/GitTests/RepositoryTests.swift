import Foundation
import Git
import Source
import TestSupport
import Testing

@Suite("A repository")
struct RepositoryTests {
  @Test("is found from a folder below it, and knows its paths")
  func discovery() throws {
    let fixture = try TemporaryRepository()
    try fixture.write("backlog/items/a.md", "a")
    let repository = try Repository.discover(from: fixture.path + "/backlog/items")
    #expect(repository.workTree == fixture.path)
    #expect(repository.gitDirectory == fixture.path + "/.git")
    #expect(repository.commonDirectory == fixture.path + "/.git")
    #expect(!repository.isBare)
  }

  @Test("is not looked for above a folder when only that folder is asked for")
  func noSearch() throws {
    let fixture = try TemporaryRepository()
    try fixture.write("folder/a.md", "a")
    let error = #expect(throws: GitError.self) {
      try Repository.open(at: fixture.path + "/folder")
    }
    #expect(error?.code == .noRepository)
  }

  @Test("that does not exist is an error that names the place and the cure")
  func noRepository() {
    let error = #expect(throws: GitError.self) { try Repository.discover(from: "/proc/self") }
    #expect(error?.code == .noRepository)
    #expect(error?.operation == "opening the repository at /proc/self")
    #expect(error?.message.contains("git init") == true)
  }

  @Test("may be bare")
  func bare() throws {
    let fixture = try TemporaryRepository("--bare")
    let repository = try Repository.discover(from: fixture.path)
    #expect(repository.isBare)
    #expect(repository.workTree == nil)
    #expect(repository.gitDirectory == fixture.path)
  }

  @Test("may be a linked work tree with a HEAD of its own")
  func linkedWorkTree() throws {
    let fixture = try TemporaryRepository()
    let first = try fixture.commit("One")
    let linked = fixture.sibling("linked")
    try fixture.git("worktree", "add", "--quiet", "-b", "side", linked)
    let repository = try Repository.discover(from: linked)
    #expect(repository.workTree == linked)
    #expect(repository.gitDirectory == fixture.path + "/.git/worktrees/linked")
    #expect(repository.commonDirectory == fixture.path + "/.git")
    #expect(try repository.head().branch == "side")
    #expect(try repository.resolve("main").hexadecimal == first)
  }

  @Test("may have a .git file that points elsewhere")
  func gitFile() throws {
    let fixture = try TemporaryRepository()
    try fixture.git("init", "--quiet", "--separate-git-dir", fixture.sibling("elsewhere"))
    let repository = try Repository.discover(from: fixture.path)
    #expect(repository.workTree == fixture.path)
    #expect(repository.gitDirectory == fixture.sibling("elsewhere"))
  }

  @Test(
    "opens with extensions that only concern writing",
    arguments: ["worktreeConfig", "preciousObjects"])
  func harmlessExtensions(name: String) throws {
    let fixture = try TemporaryRepository()
    let id = try fixture.commit("One")
    try fixture.git("config", "core.repositoryFormatVersion", "1")
    try fixture.git("config", "extensions.\(name)", "true")
    #expect(try Repository.open(at: fixture.path).resolve("HEAD").hexadecimal == id)
  }

  @Test("of another user is an error that names the cure", .enabled(if: Self.canChangeOwner))
  func foreignOwner() throws {
    let fixture = try TemporaryRepository()
    let folders = [fixture.path, fixture.path + "/.git"]
    for folder in folders {
      try FileManager.default.setAttributes([.ownerAccountID: 12_345], ofItemAtPath: folder)
    }
    let error = #expect(throws: GitError.self) { try Repository.discover(from: fixture.path) }
    #expect(error?.code == .foreignOwner)
    #expect(error?.message.contains("safe.directory \(fixture.path)'") == true)
  }

  @Test("is refused where it names objects by SHA-256")
  func sha256() throws {
    let repository = try TemporaryRepository("--object-format=sha256")
    let error = #expect(throws: GitError.self) { try Repository.discover(from: repository.path) }
    #expect(error?.message.hasPrefix("it names objects by SHA-256") == true)
  }

  /// Only the superuser can give files away; `safe.directory` could make all owners welcome.
  private static var canChangeOwner: Bool {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    let configurations = ["/etc/gitconfig", home + "/.gitconfig", home + "/.config/git/config"]
      .compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }
    return getuid() == 0 && !configurations.contains { $0.contains("[safe]") }
  }

  @Test("says what HEAD points at: a branch, one without commits, a commit")
  func head() throws {
    let fixture = try TemporaryRepository()
    let repository = try Repository.open(at: fixture.path)
    #expect(try repository.head() == .unborn(name: "main"))
    let text = try fixture.commit("One")
    let id = try #require(ObjectID(hexadecimal: text))
    #expect(try repository.head() == .branch(name: "main", commit: id))
    try fixture.git("checkout", "--quiet", "--detach")
    #expect(try repository.head() == .detached(id))
    #expect(try repository.head().branch == nil)
  }

  @Test("refuses a blob above the limit before it reads it")
  func blobLimit() throws {
    let fixture = try TemporaryRepository()
    try fixture.write("a.md", "12345")
    try fixture.git("add", ".")
    let id = try #require(ObjectID(hexadecimal: try fixture.git("rev-parse", ":a.md")))
    let repository = try Repository.open(at: fixture.path)
    #expect(try repository.blob(id, limit: 5) == Array("12345".utf8))
    let error = #expect(throws: GitError.self) { try repository.blob(id, limit: 4) }
    #expect(error?.code == .tooLarge)
    #expect(try repository.header(of: id).size == 5)
  }

  @Test("does not take one kind of object for another")
  func wrongKind() throws {
    let fixture = try TemporaryRepository()
    let id = try #require(ObjectID(hexadecimal: try fixture.commit("One")))
    let repository = try Repository.open(at: fixture.path)
    let error = #expect(throws: GitError.self) { try repository.tree(id) }
    #expect(error?.message == "it is a commit, not a tree")
  }

  @Test("says that an object is missing")
  func missingObject() throws {
    let fixture = try TemporaryRepository()
    let repository = try Repository.open(at: fixture.path)
    let id = try ObjectID(hashing: [1, 2, 3], as: .blob)
    #expect(!repository.contains(id))
    let error = #expect(throws: GitError.self) { try repository.blob(id, limit: 100) }
    #expect(error?.code == .notFound)
    #expect(error?.operation == "reading git object \(id)")
  }
}
