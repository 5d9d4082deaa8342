import Git
import TestSupport
import Testing

@Suite("The references of a repository")
struct ReferenceTests {
  @Test("are those that git lists, with the same ids")
  func listing() throws {
    let fixture = try Self.fixture()
    let repository = try Repository.open(at: fixture.path)
    let listed = try repository.references().map { "\($0.target) \($0.fullName)" }
    let expected = try fixture.git("for-each-ref", "--format=%(objectname) %(refname)")
    #expect(listed == expected.split(separator: "\n").map(String.init))
  }

  @Test("have the names that people write, by kind")
  func names() throws {
    let fixture = try Self.fixture()
    let repository = try Repository.open(at: fixture.path)
    #expect(try repository.references(.branch).map(\.name) == ["main", "topic/ä"])
    #expect(try repository.references(.tag).map(\.name) == ["light", "v1.0"])
    #expect(try repository.references(.remoteBranch).map(\.name) == ["origin/main"])
    #expect(try repository.references(.other).map(\.name) == ["notes/commits"])
  }

  @Test("that are symbolic and lead nowhere are left out")
  func dangling() throws {
    let fixture = try Self.fixture()
    try fixture.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/gone")
    let repository = try Repository.open(at: fixture.path)
    #expect(try repository.references(.remoteBranch).map(\.name) == ["origin/main"])
  }

  @Test("that are symbolic say what they point at, whether it exists or not")
  func symbolic() throws {
    let fixture = try Self.fixture()
    try fixture.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk")
    let repository = try Repository.open(at: fixture.path)
    let target = try repository.symbolicTarget(ofReference: "refs/remotes/origin/HEAD")
    #expect(target == "refs/remotes/origin/trunk")
    #expect(try repository.symbolicTarget(ofReference: "HEAD") == "refs/heads/main")
    #expect(try repository.symbolicTarget(ofReference: "refs/heads/main") == nil)
    #expect(try repository.symbolicTarget(ofReference: "refs/remotes/fork/HEAD") == nil)
  }

  /// Branches, packed and loose, both kinds of tag, a remote branch and a note.
  private static func fixture() throws -> TemporaryRepository {
    let fixture = try TemporaryRepository()
    try fixture.commit("One")
    try fixture.git("branch", "topic/ä")
    try fixture.git("tag", "light")
    try fixture.git("tag", "--annotate", "v1.0", "--message", "Release")
    try fixture.git("update-ref", "refs/remotes/origin/main", "HEAD")
    try fixture.git("pack-refs", "--all")
    try fixture.git("notes", "add", "--message", "note")
    try fixture.commit("Two")
    return fixture
  }
}
