import Source
import Testing

@testable import Demo

@Suite("The stream for git fast-import")
struct FastImportStreamTests {
  @Test("a commit is written with its people, parents and files")
  func commit() {
    let commit = Commit(
      author: Signature(person: .bea, moment: .at(3, 2, 9, 0)),
      committer: Signature(person: .forge, moment: .at(4, 2, 9, 0)), message: "Say it\n",
      parent: 2, merged: 3, files: [WrittenFile(path: "a/b.md", bytes: Array("é\n".utf8))])
    var stream = FastImportStream()
    stream.write(commit)
    #expect(
      String(decoding: stream.bytes, as: UTF8.self) == """
        commit refs/heads/main
        mark :1
        author Bea Kovacs <bea@example.com> 1772438400 +0100
        committer GitHub <noreply@github.com> 1775113200 +0200
        data 7
        Say it

        from :2
        merge :3
        M 100644 inline a/b.md
        data 3
        é


        """ + "\n")
  }

  @Test("the second commit has the second mark")
  func marks() {
    let signature = Signature(person: .dev, moment: .at(3, 2, 9, 0))
    let commit = Commit(author: signature, committer: signature, message: "x\n", files: [])
    var stream = FastImportStream()
    stream.write(commit)
    stream.removeAll()
    stream.write(commit)
    #expect(String(decoding: stream.bytes, as: UTF8.self).contains("\nmark :2\n"))
  }

  @Test("what git says is told when it fails")
  func failure() {
    let error = #expect(throws: DemoError.self) {
      try GitProcess.output(of: ["-C", "/nonexistent", "rev-parse", "HEAD"])
    }
    #expect(error?.code == .gitFailed)
    #expect(error?.operation == "running git rev-parse")
    #expect(error?.message.contains("/nonexistent") == true)
  }
}
