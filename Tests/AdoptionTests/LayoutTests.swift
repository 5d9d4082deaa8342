import BacklogModel
import Source
import TestSupport
import Testing

@testable import Adoption

@Suite("Layouts")
struct LayoutTests {
  private func found(_ files: [String: String]) throws -> FoundBacklog? {
    let survey = try Survey(MemoryTree(files))
    return LayoutCatalog.all.lazy.compactMap { $0.find(in: survey) }.first
  }

  @Test("stand in the catalog, one for each file of the folder")
  func catalog() throws {
    let files = try WorkTree(root: PackageFolder.path + "/Sources/Adoption/Layouts")
      .entries(below: "").map { $0.path.replacing(".swift", with: "") }
    #expect(Set(LayoutCatalog.all.map { "\(type(of: $0))" }) == Set(files))
  }

  @Test(
    "are recognised by their own form",
    arguments: [
      (ForeignBacklog.backlogMd, "Backlog.md", "backlog", 7),
      (.kanbn, "kanbn", ".kanbn", 6), (.doorstop, "doorstop", "reqs", 5),
      (.bmad, "BMAD", "_bmad-output/implementation-artifacts", 4),
      (.storiesWithFrontMatter, "Markdown stories", "docs/stories", 5),
      (.storiesWithoutFrontMatter, "Markdown stories", "user-stories", 2),
    ])
  func forms(foreign: ForeignBacklog, layout: String, folder: String, items: Int) throws {
    let found = try #require(try found(foreign.files))
    #expect(found.layout == layout)
    #expect(found.folder == folder)
    #expect(found.pages.count == items)
  }

  @Test(
    "are not seen where there is no backlog",
    arguments: [
      [:], ["README.md": "# Title\n\nAs a user, I want to read.\n"],
      ["docs/adr/0001-a.md": "# A\n\nStatus: accepted\n"],
      ["config.yml": "statuses: [A]\n", "tasks.md": "# Tasks\n"],
      ["index.md": "## Column\n\n- [a](tasks/a.md)\n"],
      ["reqs/.doorstop.yml": "settings: {prefix: REQ}\n", "reqs/REQ001.yml": "active: true\n"],
      ["node_modules/x/stories/a.md": "As a user, I want to read so that I learn.\n"],
      [".github/ISSUE_TEMPLATE/story.md": "As a user, I want to read so that I learn.\n"],
    ])
  func nothing(files: [String: String]) throws {
    #expect(try found(files) == nil)
  }

  @Test("take stories in sub-folders together, and leave single ones elsewhere")
  func subfolders() throws {
    let story = "# Story 1.1: Title\n\nAs a user, I want to read so that I learn.\n"
    let files = [
      "docs/stories/epic-1/1.1.story.md": story, "docs/stories/epic-2/2.1.story.md": story,
      "docs/stories/epic-2/2.2.story.md": story, "docs/guide.md": "# Guide\n",
    ]
    let found = try #require(try found(files))
    #expect(found.folder == "docs/stories")
    #expect(found.pages.count == 3)
    let single = ["old/1.1.md": story, "a.md": "# A\n", "b.md": "# B\n", "c.md": "# C\n"]
    let scattered = try #require(try self.found(files.merging(single) { $1 }))
    #expect(scattered.folder == "docs/stories/epic-2")
    #expect(scattered.guesses.contains("left out: 2 story files elsewhere"))
  }

  @Test("give no order, and say so, where the sprint status cannot be read")
  func unreadableSprintStatus() throws {
    var files = ForeignBacklog.bmad.files
    files["_bmad-output/implementation-artifacts/sprint-status.yaml"] = "a: [\n"
    let found = try #require(try found(files))
    #expect(found.order == nil)
    #expect(found.guesses.contains { $0.contains("was not understood") })
  }
}
