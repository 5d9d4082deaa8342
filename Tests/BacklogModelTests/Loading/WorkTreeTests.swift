import BacklogModel
import Foundation
import Source
import Testing

@Suite("A work tree")
struct WorkTreeTests {
  private let root = FileManager.default.temporaryDirectory.path + "/nextup-work-tree-\(UUID())"

  private func location(_ path: String) -> String { root + "/" + path }

  @Test("lists files in the order of their bytes, and links without following them")
  func entries() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    for path in ["b/2.md", "b/1.md", "a.md", ".git/config", "Z.md"] {
      try FileSystem.write(Array("x".utf8), to: location(path))
    }
    try FileManager.default.createSymbolicLink(
      atPath: location("link"), withDestinationPath: location("b"))
    let tree = WorkTree(root: root)
    #expect(
      try tree.entries(below: "").map(\.path) == ["Z.md", "a.md", "b/1.md", "b/2.md", "link"])
    #expect(try tree.entries(below: "b").map(\.path) == ["b/1.md", "b/2.md"])
    #expect(try tree.entries(below: "none").isEmpty)
    #expect(try tree.entries(below: "link").isEmpty)
    #expect(try tree.entry(at: "link")?.kind == .symbolicLink)
    #expect(throws: FileTreeError.self) { try tree.read("link/1.md", limit: 10) }
  }

  @Test("reads regular files up to a limit and nothing else")
  func reading() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileSystem.write(Array("12345".utf8), to: location("f.md"))
    mkfifo(location("pipe"), 0o600)
    let tree = WorkTree(root: root)
    #expect(try tree.read("f.md", limit: 5).count == 5)
    for (path, code) in [
      ("f.md", FileTreeFailure.tooLarge), ("none", .notFound), ("pipe", .notAFile),
    ] {
      let error = #expect(throws: FileTreeError.self) { try tree.read(path, limit: 4) }
      #expect(error?.code == code)
    }
  }

  @Test("refuses to write over what changed since it was read")
  func changedMeanwhile() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let tree = WorkTree(root: root)
    let change = FileChange(path: "f.md", before: nil, after: [1])
    try change.write(in: tree)
    #expect(throws: FileTreeError.self) { try change.write(in: tree) }
    try FileChange(path: "f.md", before: [1], after: [2]).write(in: tree)
    #expect(throws: FileTreeError.self) {
      try FileChange(path: "f.md", before: [1], after: [3]).write(in: tree)
    }
    #expect(try tree.read("f.md", limit: 9) == [2])
    #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["f.md"])
  }

  @Test("lets one of several writers win, and tells the others")
  func writers() async throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    let tree = WorkTree(root: root)
    try FileSystem.write([0], to: location("f.md"))
    for _ in 0..<50 {
      let before = try tree.read("f.md", limit: 9)
      let winners = await withTaskGroup(of: UInt8?.self) { group in
        for writer in UInt8(1)...8 {
          let change = FileChange(path: "f.md", before: before, after: before + [writer])
          group.addTask { (try? change.write(in: tree)) == nil ? nil : writer }
        }
        var winners: [UInt8] = []
        for await writer in group { if let writer { winners.append(writer) } }
        return winners
      }
      #expect(winners.count == 1)
      #expect(try tree.read("f.md", limit: 99).last == winners.first)
      try FileSystem.write([0], to: location("f.md"))
    }
  }

  @Test("writes nothing beyond a link or a file that stands where a folder should")
  func obstacle() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileSystem.write([1], to: location("outside/kept.md"))
    try FileSystem.write([1], to: location("tree/file"))
    try FileManager.default.createSymbolicLink(
      atPath: location("tree/link"), withDestinationPath: location("outside"))
    let tree = WorkTree(root: location("tree"))
    for (path, reason) in [
      ("link/new.md", "link is a symbolic link, not a folder"),
      ("link/sub/new.md", "link is a symbolic link, not a folder"),
      ("file/new.md", "file is a file, not a folder"),
    ] {
      let change = FileChange(path: path, before: nil, after: [2])
      let error = #expect(throws: FileTreeError.self) { try change.write(in: tree) }
      #expect(error?.message == reason)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: location("outside")) == ["kept.md"])
  }
}
