import Git
import TestSupport
import Testing

@Suite("Merging with git's means")
struct MergingTests {
  private func merge(
    _ base: String, _ ours: String, _ theirs: String, _ marks: ConflictMarks = ConflictMarks()
  ) throws -> (text: String, isClean: Bool) {
    let merge = try TextMerge(
      base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8), marks: marks)
    return (String(decoding: merge.bytes, as: UTF8.self), merge.isClean)
  }

  @Test("takes the lines that only one side changed")
  func clean() throws {
    let merge = try merge("1\n2\n3\n4\n5\n", "0\n1\n2\n3\n4\n5\n", "1\n2\n3\n4\n5\n6\n")
    #expect(merge.text == "0\n1\n2\n3\n4\n5\n6\n")
    #expect(merge.isClean)
  }

  @Test("marks lines that both changed, with the size and the names that are asked for")
  func conflict() throws {
    let merge = try merge(
      "a\n", "b\n", "c\n", ConflictMarks(size: 9, ours: "HEAD", theirs: "topic"))
    #expect(merge.text == "<<<<<<<<< HEAD\nb\n=========\nc\n>>>>>>>>> topic\n")
    #expect(!merge.isClean)
  }

  @Test("merges empty texts and any bytes, and takes no size for a mark that makes no sense")
  func edges() throws {
    #expect(try merge("", "", "").text == "")
    #expect(try merge("", "a\n", "a\n").text == "a\n")
    let bytes: [UInt8] = [0xFF, 0x00, 0x0A]
    #expect(try TextMerge(base: [], ours: bytes, theirs: bytes).isClean)
    let binary = try TextMerge(base: [], ours: bytes, theirs: bytes + bytes)
    #expect(!binary.isClean)
    #expect(binary.bytes == bytes)
    #expect(ConflictMarks(size: 0).size == 7)
    #expect(ConflictMarks(size: 1_000_000).size == 7)
  }

  @Test("lists the files with a conflict and the versions that the index keeps")
  func conflicts() throws {
    let temporary = try TemporaryRepository()
    func commit(_ files: [String: String?], _ message: String) throws {
      for (path, text) in files {
        if let text {
          try temporary.write(path, text)
        } else {
          try temporary.git("rm", "--quiet", path)
        }
      }
      try temporary.commit(message)
    }
    try commit(["both.md": "1\n", "removed.md": "1\n"], "Begin")
    try temporary.git("checkout", "--quiet", "-b", "topic")
    try commit(["both.md": "2\n", "removed.md": "2\n", "added.md": "2\n"], "Theirs")
    try temporary.git("checkout", "--quiet", "main")
    try commit(["both.md": "3\n", "removed.md": nil, "added.md": "3\n"], "Ours")
    _ = try? temporary.git("merge", "--quiet", "topic")
    let repository = try Repository.open(at: temporary.path)
    let conflicts = try repository.conflicts()
    #expect(conflicts.map(\.path) == ["added.md", "both.md", "removed.md"])
    let versions = try conflicts.map { conflict in
      try [conflict.base, conflict.ours, conflict.theirs].map { id in
        try id.map { String(decoding: try repository.blob($0, limit: 10), as: UTF8.self) } ?? "none"
      }
    }
    #expect(
      versions == [["none", "3\n", "2\n"], ["1\n", "3\n", "2\n"], ["1\n", "none", "2\n"]])
  }

  @Test("sets and removes values of the repository's own configuration")
  func settings() throws {
    let temporary = try TemporaryRepository()
    let repository = try Repository.open(at: temporary.path)
    #expect(try repository.ownSetting("merge.nextup.driver") == nil)
    try repository.setOwnSetting("merge.nextup.driver", to: "run 'it' %O; \"that\"")
    #expect(try temporary.git("config", "merge.nextup.driver") == "run 'it' %O; \"that\"")
    #expect(try repository.ownSetting("merge.nextup.driver") == "run 'it' %O; \"that\"")
    try repository.setOwnSetting("merge.nextup.driver", to: nil)
    try repository.setOwnSetting("merge.nextup.driver", to: nil)
    #expect(try repository.ownSetting("merge.nextup.driver") == nil)
  }
}
