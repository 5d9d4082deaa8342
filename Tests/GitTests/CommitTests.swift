import Git
import Source
import TestSupport
import Testing

@Suite("A commit")
struct CommitTests {
  private let tree = String(repeating: "a", count: 40)
  private let parents = ["b", "c"].map { String(repeating: $0, count: 40) }

  private func parse(_ text: String) throws -> Commit {
    try parse(Array(text.utf8))
  }

  private func parse(_ bytes: [UInt8]) throws -> Commit {
    try Commit(id: ObjectID(hashing: bytes, as: .commit), bytes: bytes)
  }

  @Test("gives its tree, its parents, its people and its message")
  func wellFormed() throws {
    let commit = try parse(
      """
      tree \(tree)
      parent \(parents[0])
      parent \(parents[1])
      author Ada Writer <ada@example.com> 1767603600 +0130
      committer Bo <bo@example.com> 1767603601 -0800

      Subject

      Body
      """)
    #expect(commit.tree.hexadecimal == tree)
    #expect(commit.parents.map(\.hexadecimal) == parents)
    #expect(commit.isMerge)
    #expect(
      commit.author
        == Signature(name: "Ada Writer", email: "ada@example.com", time: 1_767_603_600, offset: 90))
    #expect(
      commit.committer
        == Signature(name: "Bo", email: "bo@example.com", time: 1_767_603_601, offset: -480))
    #expect(commit.message == "Subject\n\nBody")
    #expect(commit.subject == "Subject")
  }

  @Test("keeps unknown, repeated and continued headers in order")
  func headers() throws {
    let commit = try parse("tree \(tree)\nodd\ngpgsig one\n two\n \ngpgsig three\n\ngpgsig four\n")
    #expect(commit.headers.map(\.name) == ["tree", "odd", "gpgsig", "gpgsig"])
    #expect(
      commit.headers.map { String(decoding: $0.value, as: UTF8.self) }.dropFirst() == [
        "", "one\ntwo\n", "three",
      ])
    #expect(commit.message == "gpgsig four\n")
    #expect(commit.headerBytes.last == UInt8(ascii: "\n"))
  }

  @Test("repairs a name that is not UTF-8 and loses no byte")
  func latin1() throws {
    let start = Array("tree \(tree)\nauthor J".utf8)
    let bytes = start + [0xFC] + Array("rg <j@example.com> 5 +0000\n\nm".utf8)
    let commit = try parse(bytes)
    #expect(commit.author.name == "J\u{FFFD}rg")
    #expect(commit.author.email == "j@example.com")
    #expect(commit.bytes == bytes)
  }

  @Test("reads a name in the encoding that it states", arguments: ["ISO-8859-1", "latin1"])
  func statedEncoding(name: String) throws {
    let start = Array("tree \(tree)\nauthor J".utf8)
    let commit = try parse(
      start + [0xFC] + Array("rg <j@x> 5 +0000\nencoding \(name)\n\n".utf8) + [0xE4])
    #expect(commit.author.name == "Jürg")
    #expect(commit.message == "ä")
  }

  @Test("does not take a parent further down or in the message for a parent")
  func lateParents() throws {
    let commit = try parse(
      "tree \(tree)\nauthor A <a> 1 +0000\nparent \(parents[0])\n\nparent \(parents[1])\n")
    #expect(commit.parents.isEmpty)
  }

  @Test(
    "has empty fields where people are missing or malformed",
    arguments: [
      ("", Signature(name: "", email: "", time: 0, offset: 0)),
      ("author\n", Signature(name: "", email: "", time: 0, offset: 0)),
      (
        "author A <a> 9223372036854775807 +0000\n",
        Signature(name: "A", email: "a", time: 253_402_300_799, offset: 0)
      ),
      (
        "author A <a> -9223372036854775808 +0000\n",
        Signature(name: "A", email: "a", time: -62_135_596_800, offset: 0)
      ),
      ("author Ada\n", Signature(name: "Ada", email: "", time: 0, offset: 0)),
      ("author <a@x>\n", Signature(name: "", email: "a@x", time: 0, offset: 0)),
      ("author Ada <a@x\n", Signature(name: "Ada", email: "a@x", time: 0, offset: 0)),
      ("author Ada <a@x> now\n", Signature(name: "Ada", email: "a@x", time: 0, offset: 0)),
      ("author Ada <a@x> 7 0100\n", Signature(name: "Ada", email: "a@x", time: 7, offset: 0)),
      (
        "author Ada <a@x> 99999999999999999999 +0100\n",
        Signature(name: "Ada", email: "a@x", time: 0, offset: 60)
      ),
      ("author A <a@x> <b@x> 7 +0100\n", Signature(name: "A", email: "a@x", time: 7, offset: 60)),
    ])
  func malformedPeople(header: String, expected: Signature) throws {
    #expect(try parse("tree \(tree)\n\(header)\nm").author == expected)
  }

  @Test(
    "is refused where its tree or a parent is no id",
    arguments: ["", "\n", "tree\n\n", "tree abc\n\n", "author A <a> 1 +0000\n\nm"])
  func refused(text: String) {
    let error = #expect(throws: GitError.self) { try parse(text) }
    #expect(error?.code == .failed)
  }

  @Test("is refused where a parent is no id")
  func refusedParent() {
    #expect(throws: GitError.self) { try parse("tree \(tree)\nparent 12\n\n") }
  }

  @Test("survives any bytes")
  func anyBytes() throws {
    var generator = SplitMix(seed: 7)
    let pieces = [
      "tree \(tree)\n", "author ", "parent ", "<", ">", "\n", "\n\n", " ", "\0", "é", "1",
    ]
    for _ in 0..<2_000 {
      let text = (0..<8).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let bytes = Array(("tree \(tree)\n" + text).utf8)
      guard let commit = try? parse(bytes) else { continue }
      #expect(commit.bytes == bytes)
      #expect(commit.headers.first?.name == "tree")
      _ = (commit.message, commit.subject)
    }
  }

  @Test("has no message where nothing follows the headers", arguments: ["", "\n", "\n\n"])
  func noMessage(end: String) throws {
    #expect(try parse("tree \(tree)\nauthor A <a> 1 +0000\(end)").message.isEmpty)
  }

  @Test("in a repository is what git shows of it")
  func oracle() throws {
    let fixture = try TemporaryRepository()
    let id = try fixture.commit(
      "Subject\n\nBody\n", at: 1_700_000_000,
      environment: ["GIT_AUTHOR_DATE": "@1700000001 -0330", "GIT_AUTHOR_NAME": "Zoë"])
    let repository = try Repository.open(at: fixture.path)
    let commit = try repository.commit(try #require(ObjectID(hexadecimal: id)))
    let shown = try fixture.git("show", "-s", "--format=%T|%an|%ae|%at|%cn|%ct|%B", id)
    let (author, committer) = (commit.author, commit.committer)
    #expect(
      shown == "\(commit.tree)|\(author.name)|\(author.email)|\(author.time)|"
        + "\(committer.name)|\(committer.time)|\(commit.message)")
    #expect(author.offset == -210)
    #expect(try ObjectID(hashing: commit.bytes, as: .commit) == commit.id)
  }
}
