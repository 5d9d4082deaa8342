import Foundation
import Git
import Source
import TestSupport
import Testing

@Suite("The file tree of a commit")
struct RevisionTreeTests {
  @Test("lists the paths that git lists, in the order of their bytes")
  func listing() throws {
    let fixture = try Self.fixture.get()
    let tree = try Self.tree(fixture)
    let listed = try fixture.git("ls-tree", "-r", "-z", "--name-only", "HEAD")
    let expected = listed.split(separator: "\0").map(String.init)
    #expect(try tree.entries(below: "").map(\.path) == expected)
    #expect(expected == expected.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("lists a folder with whole paths, and nothing for what is no folder")
  func folder() throws {
    let fixture = try Self.fixture.get()
    let tree = try Self.tree(fixture)
    #expect(try tree.entries(below: "a").map(\.path) == ["a/b/c.md", "a/z.md"])
    for path in ["a.md", "missing", "a/", "/a", "link", "a.md/b"] {
      #expect(try tree.entries(below: path).isEmpty)
    }
  }

  @Test("names symbolic links and submodules and never follows them")
  func kinds() throws {
    let fixture = try Self.fixture.get()
    let tree = try Self.tree(fixture)
    let kinds: [(String, FileTreeEntry.Kind?)] = [
      ("", .folder), ("a", .folder), ("a.md", .file), ("run.sh", .file), ("link", .symbolicLink),
      ("sub", .submodule), ("missing", nil), ("link/x", nil), ("a.md/x", nil), ("../a.md", nil),
    ]
    for (path, kind) in kinds {
      #expect(try tree.entry(at: path)?.kind == kind, "\(path)")
    }
    #expect(try tree.entries(below: "").first { $0.path == "sub" }?.kind == .submodule)
  }

  @Test("reads the bytes of a file")
  func read() throws {
    let fixture = try Self.fixture.get()
    #expect(try Self.tree(fixture).read("a/b/c.md", limit: 1_000) == [0xFF, 0x00, 0x0A])
  }

  @Test(
    "does not read what is no file or too large",
    arguments: [
      ("missing", FileTreeFailure.notFound), ("a/missing", .notFound), ("a", .notAFile),
      ("", .notAFile), ("link", .notAFile), ("sub", .notAFile), ("a.md", .tooLarge),
      ("link/x", .notFound),
    ])
  func refused(path: String, code: FileTreeFailure) throws {
    let fixture = try Self.fixture.get()
    let tree = try Self.tree(fixture)
    let error = #expect(throws: FileTreeError.self) { try tree.read(path, limit: 1) }
    #expect(error?.code == code)
  }

  @Test("reads a file whose name is not UTF-8 under its repaired name")
  func repairedName() throws {
    let fixture = try TemporaryRepository()
    let blob = try fixture.git("hash-object", "-w", "--stdin", input: Data("x".utf8))
    let line = Array("100644 blob \(blob)\t".utf8) + [0x61, 0xFF, 0]
    let root = try fixture.git("mktree", "-z", input: Data(line))
    let tree = RevisionTree(
      root: try #require(ObjectID(hexadecimal: root)), in: try .open(at: fixture.path))
    #expect(try tree.entries(below: "").map(\.path) == ["a\u{FFFD}"])
    #expect(try tree.read("a\u{FFFD}", limit: 1) == [UInt8(ascii: "x")])
  }

  @Test("stops at a listing that no memory could hold")
  func bomb() throws {
    let fixture = try TemporaryRepository()
    let blob = try fixture.git("hash-object", "-w", "--stdin", input: Data("x".utf8))
    var line = "100644 blob \(blob)"
    for _ in 0..<12 {
      let entries = (0..<10).map { "\(line)\t\($0)\n" }.joined()
      line = "040000 tree " + (try fixture.git("mktree", input: Data(entries.utf8)))
    }
    let root = try #require(ObjectID(hexadecimal: String(line.dropFirst(12))))
    let tree = RevisionTree(
      root: root, in: try .open(at: fixture.path), listingLimit: 1 << 20)
    let error = #expect(throws: FileTreeError.self) { try tree.entries(below: "") }
    #expect(error?.code == .tooLarge)
  }

  @Test("reads from many tasks at once")
  func concurrency() async throws {
    let fixture = try TemporaryRepository()
    for number in 0..<200 { try fixture.write("items/\(number).md", "item \(number)") }
    try fixture.commit("Items")
    try fixture.git("gc", "--quiet")
    let repository = try Repository.open(at: fixture.path)
    let tree = try Self.tree(fixture)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<16 {
        group.addTask {
          for number in 0..<200 {
            let path = "items/\((number * 7 + task) % 200).md"
            let text = String(decoding: try tree.read(path, limit: 100), as: UTF8.self)
            #expect("items/\(text.dropFirst(5)).md" == path)
          }
          #expect(try repository.resolve("main") == repository.head().commit)
          #expect(try IndexTree(of: repository).entries(below: "items").count == 200)
        }
      }
      try await group.waitForAll()
    }
  }

  /// The tree of `HEAD`.
  private static func tree(_ fixture: TemporaryRepository) throws -> RevisionTree {
    let repository = try Repository.open(at: fixture.path)
    return RevisionTree(try repository.commit(repository.resolve("HEAD")), in: repository)
  }

  /// Names that git's own order of folders would confuse, a link, a submodule, a program; made once for all tests.
  private static let fixture = Result {
    let fixture = try TemporaryRepository()
    for path in ["a.md", "a/z.md", "a-b.md", "a0", "ä.md", "e\u{301}.md", "run.sh"] {
      try fixture.write(path, "text")
    }
    try fixture.write("a/b/c.md", bytes: [0xFF, 0x00, 0x0A])
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path + "/link", withDestinationPath: "a")
    try fixture.commit("Files")
    let commit = try fixture.git("rev-parse", "HEAD")
    try fixture.git("update-index", "--add", "--cacheinfo", "160000,\(commit),sub")
    try fixture.git("update-index", "--chmod=+x", "run.sh")
    try fixture.git("commit", "--quiet", "--message", "Submodule")
    return fixture
  }
}
