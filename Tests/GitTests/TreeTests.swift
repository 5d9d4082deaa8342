import Git
import Source
import TestSupport
import Testing

@Suite("A raw tree")
struct TreeTests {
  private let id = [UInt8](repeating: 7, count: 20)

  private func parse(_ bytes: [UInt8]) throws -> Tree {
    try Tree(id: ObjectID(hashing: bytes, as: .tree), bytes: bytes)
  }

  private func entry(_ mode: String, _ name: String) -> [UInt8] {
    Array("\(mode) \(name)\0".utf8) + id
  }

  @Test("gives modes, names and ids in the order in which they stand")
  func entries() throws {
    let tree = try parse(entry("100644", "a.md") + entry("40000", "a") + entry("120000", "ü"))
    #expect(tree.entries.map(\.name) == ["a.md", "a", "ü"])
    #expect(tree.entries.map(\.kind) == [.file, .folder, .symbolicLink])
    #expect(tree.entries.map(\.mode) == [0o100644, 0o40000, 0o120000])
    #expect(tree.entries.allSatisfy { $0.id.bytes == id })
  }

  @Test("may be empty")
  func empty() throws {
    #expect(try parse([]).entries.isEmpty)
  }

  @Test("keeps a name that is not UTF-8")
  func nameBytes() throws {
    let tree = try parse(Array("100644 ".utf8) + [0xFF, 0] + id)
    #expect(tree.entries.first?.nameBytes == [0xFF])
    #expect(tree.entries.first?.name == "\u{FFFD}")
  }

  @Test("is refused where it is cut off, at any byte")
  func cutOff() throws {
    let whole = entry("100644", "a.md")
    for length in 1..<whole.count {
      #expect(throws: GitError.self) { try parse(Array(whole.prefix(length))) }
    }
  }

  @Test(
    "is refused where an entry would leave its folder or has no plain mode",
    arguments: [
      ("100644", ".."), ("100644", "."), ("100644", ""), ("40000", "a/b"), ("", "a"), ("8", "a"),
      ("100000000644", "a"), ("-1", "a"),
    ])
  func refused(mode: String, name: String) {
    #expect(throws: GitError.self) { try parse(entry(mode, name)) }
  }
}
