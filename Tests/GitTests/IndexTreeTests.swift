import Foundation
import Git
import Source
import TestSupport
import Testing

@Suite("The file tree of the index")
struct IndexTreeTests {
  @Test("lists what git has staged, in the order of the bytes of the paths")
  func listing() throws {
    let fixture = try TemporaryRepository()
    for path in ["b/c.md", "b.md", "b-c.md", "A.md", "a.md", "b0"] {
      try fixture.write(path, path)
    }
    try fixture.git("add", "--all")
    try fixture.git("config", "core.ignoreCase", "true")
    try fixture.write("unstaged.md", "")
    let index = try Self.index(fixture)
    let expected = try fixture.git("ls-files").split(separator: "\n").map(String.init)
    #expect(try index.entries(below: "").map(\.path) == expected)
    #expect(try index.entries(below: "b").map(\.path) == ["b/c.md"])
    #expect(try index.entries(below: "missing").isEmpty)
  }

  @Test("reads what is staged and not what the work tree has")
  func staged() throws {
    let fixture = try TemporaryRepository()
    try fixture.write("a.md", "staged")
    try fixture.git("add", "a.md")
    try fixture.write("a.md", "changed")
    let repository = try Repository.open(at: fixture.path)
    #expect(try IndexTree(of: repository).read("a.md", limit: 100) == Array("staged".utf8))
    try fixture.git("add", "a.md")
    #expect(try IndexTree(of: repository).read("a.md", limit: 100) == Array("changed".utf8))
  }

  @Test("lists a conflicted path once, as a file that cannot be read")
  func conflict() throws {
    let fixture = try Self.conflicted()
    let index = try Self.index(fixture)
    #expect(try index.entries(below: "").map(\.path) == ["a.md", "z.md"])
    #expect(index.conflicts == ["a.md"])
    #expect(try index.entry(at: "a.md")?.kind == .file)
    let error = #expect(throws: FileTreeError.self) { try index.read("a.md", limit: 100) }
    #expect(error?.code == .unreadable)
    #expect(error?.message == "it has a merge conflict; resolve it and run 'git add'")
  }

  @Test("leaves out a path that is only announced")
  func announced() throws {
    let fixture = try TemporaryRepository()
    try fixture.write("a.md", "a")
    try fixture.git("add", "--intent-to-add", "a.md")
    #expect(try Self.index(fixture).entries(below: "").isEmpty)
  }

  @Test("of a repository without an index is empty")
  func empty() throws {
    let fixture = try TemporaryRepository()
    let index = try Self.index(fixture)
    #expect(try index.entries(below: "").isEmpty)
    #expect(try index.entry(at: "")?.kind == .folder)
    #expect(try index.entry(at: "a") == nil)
  }

  @Test(
    "does not read what is no file or too large",
    arguments: [
      ("missing", FileTreeFailure.notFound), ("a", .notAFile), ("", .notAFile),
      ("link", .notAFile), ("a/b.md", .tooLarge),
    ])
  func refused(path: String, code: FileTreeFailure) throws {
    let fixture = try TemporaryRepository()
    try fixture.write("a/b.md", "text")
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path + "/link", withDestinationPath: "a")
    try fixture.git("add", "--all")
    let index = try Self.index(fixture)
    #expect(try index.entry(at: "a")?.kind == .folder)
    let error = #expect(throws: FileTreeError.self) { try index.read(path, limit: 1) }
    #expect(error?.code == code)
  }

  @Test(
    "is the same in the forms that only git itself reads",
    arguments: [
      ["update-index", "--split-index"],
      ["sparse-checkout", "set", "--cone", "--sparse-index", "b"],
    ])
  func forms(command: [String]) throws {
    let fixture = try TemporaryRepository()
    for path in ["a.md", "b/c.md", "d/e/f.md", "d/g.md"] { try fixture.write(path, path) }
    try fixture.commit("One")
    try fixture.git(command)
    try fixture.write("b/c.md", "staged")
    try fixture.git("add", "b/c.md")
    try fixture.write("b/announced.md", "")
    try fixture.git("add", "--intent-to-add", "b/announced.md")
    let stored = try Data(contentsOf: URL(filePath: fixture.path + "/.git/index"))
    let index = try Self.index(fixture)
    #expect(
      try index.entries(below: "").map(\.path) == ["a.md", "b/c.md", "d/e/f.md", "d/g.md"])
    #expect(try index.read("b/c.md", limit: 100) == Array("staged".utf8))
    #expect(try index.read("d/e/f.md", limit: 100) == Array("d/e/f.md".utf8))
    #expect(try Data(contentsOf: URL(filePath: fixture.path + "/.git/index")) == stored)
  }

  private static func index(_ fixture: TemporaryRepository) throws -> IndexTree {
    try IndexTree(of: Repository.open(at: fixture.path))
  }

  /// A merge that left a conflict in `a.md`.
  private static func conflicted() throws -> TemporaryRepository {
    let fixture = try TemporaryRepository()
    try fixture.write("a.md", "one\n")
    try fixture.write("z.md", "z\n")
    try fixture.commit("One")
    try fixture.git("checkout", "--quiet", "-b", "side")
    try fixture.write("a.md", "side\n")
    try fixture.commit("Side")
    try fixture.git("checkout", "--quiet", "main")
    try fixture.write("a.md", "main\n")
    try fixture.commit("Main")
    #expect(throws: TemporaryRepository.CommandFailure.self) {
      try fixture.git("merge", "--quiet", "side")
    }
    return fixture
  }
}
