import Foundation
import Source
import Testing

@Suite("Folders of the file system")
struct FolderTests {
  private let root = FileManager.default.temporaryDirectory.path + "/nextup-folders-\(UUID())"

  private func location(_ path: String) -> String { root + "/" + path }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: location(path), withDestinationPath: location(target))
  }

  private func cleanUp() { try? FileManager.default.removeItem(atPath: root) }

  @Test("have entries by name and kind, of which links are not followed")
  func entries() throws {
    defer { cleanUp() }
    try FileSystem.write([1], to: location("file"))
    try FileSystem.write([1], to: location("folder/inside"))
    try link("link", to: "folder")
    try link("nowhere", to: "missing")
    mkfifo(location("pipe"), 0o600)
    let entries = try FileSystem.entries(of: root).sorted { $0.path < $1.path }
    #expect(entries.map(\.path) == ["file", "folder", "link", "nowhere", "pipe"])
    #expect(
      entries.map(\.kind) == [.file, .folder, .symbolicLink, .symbolicLink, .special])
    #expect(FileSystem.kind(at: location("nowhere")) == .symbolicLink)
    #expect(FileSystem.kind(at: location("none")) == nil)
    #expect(try FileSystem.entries(of: location("link")).map(\.path) == ["inside"])
  }

  @Test("cannot be listed where there is none, and the error names the path of the reader")
  func noFolder() throws {
    defer { cleanUp() }
    try FileSystem.write([1], to: location("file"))
    for (path, code) in [("none", FileTreeFailure.notFound), ("file", .notAFile)] {
      let error = #expect(throws: FileTreeError.self) {
        try FileSystem.entries(of: location(path), as: path)
      }
      #expect(error?.code == code)
      #expect(error?.operation == "reading \(path)")
    }
  }

  @Test("are removed with all that is in them, and nothing beyond a link")
  func removing() throws {
    defer { cleanUp() }
    try FileSystem.write([1], to: location("kept/file"))
    try FileSystem.write([1], to: location("gone/a/b/c/file"))
    try FileSystem.write([1], to: location("gone/.hidden"))
    try FileSystem.makeFolder(location("gone/empty"))
    try link("gone/a/to-folder", to: "kept")
    try link("gone/to-file", to: "kept/file")
    try link("gone/to-itself", to: "gone")
    mkfifo(location("gone/pipe"), 0o600)
    try FileSystem.removeFolder(location("gone"))
    #expect(try FileSystem.entries(of: root).map(\.path) == ["kept"])
    #expect(try FileSystem.entries(of: location("kept")).map(\.path) == ["file"])
  }

  @Test("are emptied and stay")
  func emptying() throws {
    defer { cleanUp() }
    try FileSystem.write([1], to: location("a/file"))
    try FileSystem.write([1], to: location("file"))
    try FileSystem.empty(root)
    #expect(try FileSystem.entries(of: root).isEmpty)
  }

  @Test("are removed however deep they are")
  func depth() throws {
    defer { cleanUp() }
    let deep = Array(repeating: "d", count: 1_000).joined(separator: "/")
    try FileSystem.write([1], to: location(deep + "/file"))
    try FileSystem.removeFolder(root)
    #expect(!FileSystem.exists(root))
  }

  @Test("are never removed through a link, nor a file in the place of one")
  func links() throws {
    defer { cleanUp() }
    try FileSystem.write([1], to: location("kept/file"))
    try link("link", to: "kept")
    for path in ["link", "kept/file"] {
      let error = #expect(throws: FileTreeError.self) {
        try FileSystem.removeFolder(location(path))
      }
      #expect(error?.code == .notAFile)
    }
    #expect(throws: FileTreeError.self) { try FileSystem.removeFolder(location("none")) }
    #expect(try FileSystem.entries(of: location("kept")).map(\.path) == ["file"])
    #expect(FileSystem.kind(at: location("link")) == .symbolicLink)
  }
}
