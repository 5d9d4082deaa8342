import Foundation
import Git
import Source
import TestSupport
import Testing

@Suite("A revision")
struct ResolvingTests {
  @Test(
    "leads to the commit that git finds for it",
    arguments: [
      "HEAD", "@", "main", "refs/heads/main", "side", "v1.0", "refs/tags/v1.0", "nested", "light",
      "origin/main", "refs/remotes/origin/main", "HEAD~", "HEAD^", "@~1", "main~0", "main^0",
      "main^1", "main^2", "main~2", "main~1^1", "main^2~1", "main^2^", "v1.0~", "topic/ü",
      "ORIG_HEAD",
    ])
  func oracle(text: String) throws {
    let fixture = try Self.fixture.get()
    let repository = try Repository.open(at: fixture.path)
    let expected = try fixture.git("rev-parse", "--verify", text + "^{commit}")
    #expect(try repository.resolve(text).hexadecimal == expected)
  }

  @Test("may be an id, whole or its first digits, in either case", arguments: [4, 7, 12, 39, 40])
  func digits(count: Int) throws {
    let fixture = try TemporaryRepository()
    let id = try fixture.commit("One")
    let repository = try Repository.open(at: fixture.path)
    #expect(try repository.resolve(String(id.prefix(count))).hexadecimal == id)
    #expect(try repository.resolve(String(id.prefix(count)).uppercased()).hexadecimal == id)
  }

  @Test("needs at least four digits of an id")
  func threeDigits() throws {
    let fixture = try TemporaryRepository()
    let id = try fixture.commit("One")
    #expect(Self.failure(String(id.prefix(3)), in: fixture)?.code == .notFound)
  }

  @Test("of digits that begin several ids is ambiguous")
  func ambiguous() throws {
    let fixture = try TemporaryRepository()
    // Two blobs whose ids both begin with 1fbb.
    for number in [130, 160] {
      try fixture.git(
        "hash-object", "-w", "--stdin", input: Data("collision \(number)\n".utf8))
    }
    let error = Self.failure("1fbb", in: fixture)
    #expect(error?.code == .ambiguous)
    #expect(error?.operation == "resolving '1fbb'")
  }

  @Test("that is a name and the first digits of an id is the name")
  func nameBeforeDigits() throws {
    let fixture = try TemporaryRepository()
    let first = try fixture.commit("One")
    let second = try fixture.commit("Two")
    try fixture.git("branch", String(second.prefix(6)), first)
    let repository = try Repository.open(at: fixture.path)
    #expect(try repository.resolve(String(second.prefix(6))).hexadecimal == first)
    #expect(try repository.resolve(String(second.prefix(7))).hexadecimal == second)
  }

  @Test("that is a whole id is never a name")
  func idBeforeName() throws {
    let fixture = try TemporaryRepository()
    let first = try fixture.commit("One")
    let second = try fixture.commit("Two")
    try fixture.git("update-ref", "refs/tags/\(second)", first)
    #expect(try Repository.open(at: fixture.path).resolve(second).hexadecimal == second)
  }

  @Test("that names a branch and a tag is the branch")
  func branchBeforeTag() throws {
    let fixture = try TemporaryRepository()
    let first = try fixture.commit("One")
    try fixture.git("tag", "both")
    let second = try fixture.commit("Two")
    try fixture.git("branch", "both")
    let repository = try Repository.open(at: fixture.path)
    #expect(try repository.resolve("both").hexadecimal == second)
    #expect(try repository.resolve("refs/tags/both").hexadecimal == first)
  }

  @Test(
    "that is unknown says what was probably meant",
    arguments: [("mian", "main"), ("v1.1", "v1.0"), ("orign/main", "origin/main")])
  func suggestion(text: String, meant: String) throws {
    let error = Self.failure(text, in: try Self.fixture.get())
    #expect(error?.code == .notFound)
    #expect(error?.operation == "resolving '\(text)'")
    #expect(error?.message.hasSuffix("; did you mean '\(meant)'?") == true)
  }

  @Test(
    "in a form that is not read is refused with a reason",
    arguments: [
      "", "~1", "^", "main^{tree}", "main@{1}", "main:a.md", ":a.md", "a..b", "a...b", "main~x",
      "main~1x", "a b", "a\0b", "a\nb", "main~99999999999999999999", "main^-1", "-x", "a*", "a\\b",
    ])
  func invalid(text: String) throws {
    let error = #expect(throws: GitError.self) { try Revision(text) }
    #expect(error?.code == .invalidRevision)
    #expect(error?.operation.contains("\n") == false)
  }

  @Test(
    "that no reference can be called, or that is only the folder of references, is unknown",
    arguments: ["a.lock", ".a", "a//b", "@@", "topic", "refs/heads/topic", "refs/heads", "refs/"])
  func impossibleName(text: String) throws {
    #expect(Self.failure(text, in: try Self.fixture.get())?.code == .notFound)
  }

  @Test("that goes beyond the first commit or to a missing parent says so")
  func beyond() throws {
    let fixture = try Self.fixture.get()
    #expect(
      Self.failure("main~3", in: fixture)?.message == "history begins 2 commits before, not 3")
    #expect(Self.failure("main~2^1", in: fixture)?.code == .notFound)
    #expect(Self.failure("main^3", in: fixture)?.message.hasSuffix("has 2 parents, not 3") == true)
    #expect(Self.failure("main~1000000000000", in: fixture)?.code == .notFound)
  }

  @Test("that leads to a file or a folder is no commit", arguments: ["main:a.md", "main^{tree}"])
  func noCommit(object: String) throws {
    let fixture = try Self.fixture.get()
    let id = try fixture.git("rev-parse", object)
    #expect(Self.failure(id, in: fixture)?.message.hasSuffix(", not a commit") == true)
  }

  @Test("HEAD of an empty repository says that there is no commit")
  func empty() throws {
    let fixture = try TemporaryRepository()
    #expect(Self.failure("HEAD", in: fixture)?.message == "there is no commit yet")
  }

  @Test("follows the parents that a commit names, whatever graft or replacement there is")
  func replaced() throws {
    let fixture = try TemporaryRepository()
    let first = try fixture.commit("One")
    let second = try fixture.commit("Two")
    let third = try fixture.commit("Three")
    try fixture.git("replace", "--graft", third, first)
    try fixture.write(".git/info/grafts", "\(second)\n")
    #expect(try fixture.git("rev-parse", "main~1") == first)
    let repository = try Repository.open(at: fixture.path)
    #expect(try repository.resolve("main~1").hexadecimal == second)
    #expect(try repository.resolve("main~2").hexadecimal == first)
  }

  /// What resolving a text in a repository throws.
  private static func failure(_ text: String, in fixture: TemporaryRepository) -> GitError? {
    do throws(GitError) {
      _ = try Repository.open(at: fixture.path).resolve(text)
      return nil
    } catch {
      return error
    }
  }

  /// A merge, a side branch, tags of all sorts, a remote branch; made once for all tests.
  private static let fixture = Result {
    let fixture = try TemporaryRepository()
    try fixture.write("a.md", "a")
    try fixture.commit("One")
    try fixture.git("checkout", "--quiet", "-b", "side")
    try fixture.commit("Side 1")
    try fixture.git("tag", "--annotate", "v1.0", "--message", "Release")
    try fixture.git("tag", "--annotate", "nested", "v1.0", "--message", "Tag of a tag")
    try fixture.commit("Side 2")
    try fixture.git("checkout", "--quiet", "main")
    try fixture.commit("Two")
    try fixture.git("merge", "--quiet", "--no-ff", "side", "--message", "Merge")
    try fixture.git("tag", "light", "main~1")
    try fixture.git("branch", "topic/ü", "side~1")
    try fixture.git("update-ref", "refs/remotes/origin/main", "main~1")
    return fixture
  }
}
