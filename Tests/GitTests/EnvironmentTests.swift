import Foundation
import Git
import Source
import TestSupport
import Testing

@Suite("The environment of a hook")
struct EnvironmentTests {
  @Test("leads to the pushed objects while they are in quarantine")
  func quarantine() throws {
    let fixture = try TemporaryRepository("--bare")
    let id = try ObjectID(hashing: Array("pushed".utf8), as: .blob)
    let quarantine = fixture.path + "/objects/tmp_objdir-incoming-1"
    try FileManager.default.createDirectory(
      atPath: quarantine, withIntermediateDirectories: true)
    let old = try Self.store("old", in: fixture)
    let environment = [
      "GIT_DIR": fixture.path, "GIT_OBJECT_DIRECTORY": quarantine,
      "GIT_ALTERNATE_OBJECT_DIRECTORIES": fixture.path + "/objects",
    ]
    try Self.store("pushed", in: fixture, environment: environment)
    #expect(try !Repository.open(at: fixture.path).contains(id))
    let repository = try Repository.open(environment: environment)
    #expect(try repository.blob(id, limit: 10) == Array("pushed".utf8))
    #expect(repository.contains(old))
  }

  @Test("leads to the objects of other repositories")
  func alternates() throws {
    let (fixture, other) = (try TemporaryRepository(), try TemporaryRepository())
    let id = try Self.store("shared", in: other)
    let list = other.path + "/.git/objects"
    let repository = try Repository.open(environment: [
      "GIT_DIR": fixture.path + "/.git", "GIT_ALTERNATE_OBJECT_DIRECTORIES": list,
    ])
    #expect(repository.contains(id))
  }

  @Test("leads to the index that is about to be committed")
  func index() throws {
    let fixture = try TemporaryRepository()
    try fixture.write("a.md", "a")
    let index = fixture.sibling("next-index")
    try fixture.git("add", "a.md", environment: ["GIT_INDEX_FILE": index])
    let repository = try Repository.open(environment: [
      "GIT_DIR": fixture.path + "/.git", "GIT_INDEX_FILE": index,
    ])
    #expect(try IndexTree(of: repository).entries(below: "").map(\.path) == ["a.md"])
    let plain = try Repository.open(at: fixture.path)
    #expect(try IndexTree(of: plain).entries(below: "").isEmpty)
  }

  @Test("leads to the work tree that it names")
  func workTree() throws {
    let fixture = try TemporaryRepository("--bare")
    let folder = fixture.sibling("files")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let repository = try Repository.open(environment: [
      "GIT_DIR": fixture.path, "GIT_WORK_TREE": folder,
    ])
    #expect(repository.workTree == folder)
  }

  @Test("of a linked work tree leads to that one")
  func linked() throws {
    let fixture = try TemporaryRepository()
    try fixture.commit("One")
    let linked = fixture.sibling("linked")
    try fixture.git("worktree", "add", "--quiet", "-b", "side", linked)
    let directory = fixture.path + "/.git/worktrees/linked"
    let repository = try Repository.open(environment: [
      "GIT_DIR": directory, "GIT_INDEX_FILE": directory + "/index",
    ])
    #expect(repository.workTree == linked)
    #expect(try repository.head().branch == "side")
  }

  @Test("may quote a path that has a colon")
  func quoting() throws {
    let (fixture, other) = (try TemporaryRepository(), try TemporaryRepository())
    let id = try Self.store("shared", in: other)
    let odd = other.sibling("a:\"b\\ü")
    try FileManager.default.moveItem(atPath: other.path + "/.git/objects", toPath: odd)
    let quoted = other.sibling("a:\\\"b\\\\\\303\\274")
    let repository = try Repository.open(environment: [
      "GIT_DIR": fixture.path + "/.git",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES": "/nowhere:\"\(quoted)\"",
    ])
    #expect(repository.contains(id))
  }

  /// Stores a blob and gives its id.
  @discardableResult
  private static func store(
    _ text: String, in fixture: TemporaryRepository, environment: [String: String] = [:]
  ) throws -> ObjectID {
    let id = try fixture.git(
      "hash-object", "-w", "--stdin", input: Data(text.utf8), environment: environment)
    return try #require(ObjectID(hexadecimal: id))
  }
}
