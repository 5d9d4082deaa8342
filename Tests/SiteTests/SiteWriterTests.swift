import Foundation
import Source
import Testing

@testable import Site

@Suite("Writing a site")
struct SiteWriterTests {
  private func files(_ texts: [String: String]) -> [SiteFile] {
    texts.sorted { $0.key < $1.key }.map { path, text in
      SiteFile(path: path) { Array(text.utf8) }
    }
  }

  @Test("every file is written, and the list of them")
  func writes() async throws {
    let folder = try TemporaryFolder()
    let writer = SiteWriter(to: folder.path + "/public")
    let summary = try await writer.write(files(["index.html": "a", "items/X-1.html": "b"]))
    #expect(summary == SiteWriter.Summary(written: 2, unchanged: 0, removed: 0))
    #expect(folder.read("public/items/X-1.html") == "b")
    #expect(
      try folder.files() == ["public/.nextup-site", "public/index.html", "public/items/X-1.html"])
  }

  @Test("a second run writes only what changed and takes away what is gone")
  func updates() async throws {
    let folder = try TemporaryFolder()
    let writer = SiteWriter(to: folder.path)
    _ = try await writer.write(files(["a.html": "1", "b.html": "2", "items/c.html": "3"]))
    try folder.write("items/mine.html", "not ours")
    let summary = try await writer.write(files(["a.html": "1", "b.html": "4"]))
    #expect(summary == SiteWriter.Summary(written: 1, unchanged: 1, removed: 1))
    #expect(try folder.files() == [".nextup-site", "a.html", "b.html", "items/mine.html"])
    #expect(folder.read("b.html") == "4")
  }

  @Test("a file that Nextup did not write is neither replaced nor removed")
  func keepsForeignFiles() async throws {
    let folder = try TemporaryFolder()
    try folder.write("index.html", "somebody's home page")
    let error = await #expect(throws: SiteError.self) {
      try await SiteWriter(to: folder.path).write(files(["a.html": "1", "index.html": "2"]))
    }
    #expect(error?.code == .foreignFile)
    #expect(error?.operation.hasSuffix("index.html") == true)
    #expect(try folder.files() == ["index.html"])
  }

  @Test("a list that was tampered with leads to no file outside of the folder")
  func distrustsTheList() async throws {
    let folder = try TemporaryFolder()
    try folder.write("keep.txt", "outside")
    try folder.write(
      "out/.nextup-site", "nextup-site 1\n../keep.txt\n/etc/hostname\na/../../keep.txt\n.git/HEAD\n"
    )
    try folder.write("out/.git/HEAD", "ref")
    let summary = try await SiteWriter(to: folder.path + "/out").write(files(["a.html": "1"]))
    #expect(summary.removed == 0)
    #expect(folder.read("keep.txt") == "outside")
    #expect(folder.read("out/.git/HEAD") == "ref")
  }

  @Test("a list that was tampered with leads through no link out of the folder")
  func distrustsLinks() async throws {
    let folder = try TemporaryFolder()
    try folder.write("elsewhere/key", "outside")
    try folder.write("out/.nextup-site", "nextup-site 1\nlink/key\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/out/link", withDestinationPath: folder.path + "/elsewhere")
    let summary = try await SiteWriter(to: folder.path + "/out").write(files(["a.html": "1"]))
    #expect(summary.removed == 0)
    #expect(folder.read("elsewhere/key") == "outside")
  }

  @Test("a folder of items that is a symbolic link is refused")
  func refusesLinks() async throws {
    let folder = try TemporaryFolder()
    try folder.write("elsewhere/x", "x")
    try folder.write("out/y", "y")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/out/items", withDestinationPath: folder.path + "/elsewhere")
    let error = await #expect(throws: SiteError.self) {
      try await SiteWriter(to: folder.path + "/out").write(files(["items/a.html": "1"]))
    }
    #expect(error?.code == .foreignFile)
    #expect(folder.read("elsewhere/a.html") == nil)
  }
}
