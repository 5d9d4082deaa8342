import BacklogModel
import Source
import TestSupport
import Testing

@Suite("Loading a backlog")
struct BacklogLoaderTests {
  private static func item(_ id: String, _ more: String = "") -> String {
    "---\nid: \(id)\ntitle: Title of \(id)\ntype: story\nstatus: ready\n\(more)---\n"
  }

  private func load(
    _ files: [String: String], special: [String: FileTreeEntry.Kind] = [:],
    _ configuration: Configuration = Configuration()
  ) async throws -> Backlog {
    try await BacklogLoader(MemoryTree(files, special: special), configuration).load()
  }

  @Test("finds items in sub-folders, records in their folders, and leaves the rest alone")
  func folders() async throws {
    let backlog = try await load([
      "backlog/items/a/PAY-1-x.md": Self.item("PAY-1"),
      "backlog/items/PAY-2.md": Self.item("PAY-2"),
      "backlog/items/notes.txt": "not an item", "backlog/sprints/S-1.md": "---\ngoal: Ship\n---\n",
      "backlog/goals/vision.md": "# Vision\n", "backlog/order.md": "1. PAY-2\n", "README.md": "",
      "backlog/templates/story.md": "{{id}}",
    ])
    #expect(backlog.items.map(\.name) == ["PAY-2", "PAY-1"])
    #expect(backlog.records.map(\.id) == ["vision", "S-1"])
    #expect(backlog.records(.sprint).first?.text(of: "goal") == "Ship")
    #expect(backlog.order?.entries.map(\.id.text) == ["PAY-2"])
  }

  @Test("gives items the stage of their folder, whatever their status says")
  func stages() async throws {
    var configuration = Configuration()
    configuration.items = [.init(path: "items"), .init(path: "items/old", stage: .dropped)]
    configuration.exclude = ["items/draft*"]
    let backlog = try await load(
      [
        "backlog/items/PAY-1.md": Self.item("PAY-1"),
        "backlog/items/old/PAY-2.md": Self.item("PAY-2"),
        "backlog/items/drafts/PAY-3.md": Self.item("PAY-3"),
      ], configuration)
    #expect(backlog.items.map(\.stage) == [.ready, .dropped])
  }

  @Test("says what stands where a folder of items or records should be")
  func noFolder() async throws {
    let backlog = try await load(
      ["backlog/sprints": "a file"], special: ["backlog/items": .symbolicLink])
    #expect(backlog.unreadable.map(\.path) == ["backlog/items", "backlog/sprints"])
    #expect(
      backlog.unreadable.map(\.message) == [
        "it is a symbolic link, not a folder", "it is a file, not a folder",
      ])
  }

  @Test("says which links and submodules among the items it does not follow")
  func linkedFolders() async throws {
    let backlog = try await load(
      [:],
      special: [
        "backlog/items/old": .symbolicLink, "backlog/items/a/team": .submodule,
        "backlog/items/picture.png": .symbolicLink, "backlog/notes": .symbolicLink,
      ])
    #expect(backlog.unreadable.map(\.path) == ["backlog/items/a/team", "backlog/items/old"])
    #expect(
      backlog.unreadable.last?.message == "it is a symbolic link, which is never followed")
  }

  @Test("refuses a backlog folder that is none")
  func noBacklogFolder() async throws {
    let error = await #expect(throws: FileTreeError.self) {
      try await load([:], special: ["backlog": .symbolicLink])
    }
    #expect(error?.message == "it is a symbolic link, not a folder")
  }

  @Test("takes no heading of criteria for a title, and of a broken item none of a section")
  func titles() async throws {
    let broken = "---\nassignee: @ann\ntitle: Refunds\n---\n"
    let backlog = try await load([
      "backlog/items/PAY-1-refunds.md": broken + "\n## Description\n\nMoney goes back.\n",
      "backlog/items/PAY-2-refunds.md": broken + "\n## Acceptance Criteria\n\n# Give it back\n",
      "backlog/items/PAY-3-refunds.md": "## Acceptance Criteria\n\n- It is back\n",
      "backlog/items/PAY-4-refunds.md": "# Acceptance criteria\n\n- Back\n\n## Money back\n",
      "backlog/items/PAY-5-refunds.md": "## Money back\n\nSoon.\n",
    ])
    #expect(backlog.items.map(\.isBroken) == [true, true, false, false, false])
    #expect(
      backlog.items.map(\.title) == [
        "PAY-1-refunds", "Give it back", "PAY-3-refunds", "Money back", "Money back",
      ])
  }

  @Test("keeps what it cannot understand as broken items that say why")
  func broken() async throws {
    let backlog = try await load(
      [
        "backlog/items/PAY-1-card.md": "---\nid: [\n---\n# A card\n",
        "backlog/items/nameless.md": "# No ID\n",
        "backlog/items/PAY-3.md": String(repeating: "x", count: ItemReader.largestFile + 1),
      ], special: ["backlog/items/PAY-4.md": .symbolicLink])
    #expect(backlog.items.map(\.isBroken) == [true, true, true, true])
    #expect(backlog.items.map(\.name) == ["PAY-1", "PAY-3", "PAY-4", "nameless.md"])
    #expect(backlog.items.map(\.title) == ["A card", "PAY-3", "PAY-4", "No ID"])
    #expect(backlog.items[2].defects.first?.message.contains("symbolic link") == true)
  }

  @Test("reads the keys by the backlog's own names, and what is absent by default")
  func ownNames() async throws {
    var configuration = Configuration()
    configuration.keys = ["depends": "dependencies"]
    configuration.defaults = ["type": "story", "status": "draft"]
    let backlog = try await load(
      ["backlog/items/PAY-1-a-card.md": "---\ndependencies: [PAY-2]\n---\n# PAY-1: A card\n"],
      configuration)
    let item = try #require(backlog.items.first)
    #expect(item.fields.texts(of: "depends") == ["PAY-2"])
    #expect(
      (item.id?.text, item.title, item.type, item.status) == ("PAY-1", "A card", "story", "draft"))
    #expect(!item.isBroken)
  }

  @Test("reads only the items that are named, and everything where names are not file names")
  func partial() async throws {
    let files = [
      "backlog/items/PAY-1.md": Self.item("PAY-1"), "backlog/items/PAY-2.md": Self.item("PAY-2"),
      "backlog/items/odd.md": Self.item("PAY-3", "aliases: [OLD-1]\n"),
    ]
    let loader = BacklogLoader(MemoryTree(files), Configuration())
    #expect(try await loader.load(only: ["pay-2"]).items.map(\.name) == ["PAY-2"])
    #expect(try await loader.load(only: ["OLD-1"]).items.count == 3)
  }

  @Test("reads of a long order as much as it takes to say where an item stands", arguments: 0..<20)
  func downToNamed(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = 200
    var order = "# Order\n"
    var files: [String: String] = [:]
    for number in 1...count {
      let status = Int.random(in: 0..<4, using: &random) == 0 ? "ready" : "accepted"
      files["backlog/items/PAY-\(number).md"] = "---\nid: PAY-\(number)\nstatus: \(status)\n---\n"
      let place = Int.random(in: 0..<60, using: &random)
      if place == 0 { order += "\n## Later \(number)\n\n" }
      if place == 1 { order += "\n## Not now\n\n" }
      if place > 5 { order += "1. PAY-\(number)\n" }
    }
    files["backlog/order.md"] = order
    let loader = BacklogLoader(MemoryTree(files), Configuration())
    let whole = try await loader.load()
    for number in stride(from: 1, through: count, by: 7) {
      let id = "PAY-\(number)"
      let part = try await loader.load(only: [id], andListed: .downToNamed)
      let (item, known) = (try part.item(named: id), try whole.item(named: id))
      #expect(part.ranking.place(of: item) == whole.ranking.place(of: known))
      let next = whole.ranking.rank(of: known) ?? 0
      #expect(
        part.ranking.ranked.dropFirst(next).first?.name
          == whole.ranking.ranked.dropFirst(next).first?.name)
    }
  }

  @Test("reads only the texts that a list of open items needs")
  func openTexts() async throws {
    let text = "\n# Words\n\nAs a buyer, I want to pay so that I am done.\n"
    let stars = String(repeating: "*", count: 30_000)
    let deep = "\n\(stars)a\(stars)\n"
    let closed = "---\nid: PAY-3\nstatus: accepted\n---\n"
    let titled = closed.replacing("id: PAY-3", with: "id: PAY-2\ntitle: Pay")
    let files = [
      "backlog/items/PAY-1.md": Self.item("PAY-1") + text, "backlog/items/PAY-2.md": titled + text,
      "backlog/items/PAY-3.md": closed + text,
      "backlog/items/PAY-4.md": titled.replacing("PAY-2", with: "PAY-4") + deep,
    ]
    let loader = BacklogLoader(MemoryTree(files), Configuration())
    let (all, open) = (try await loader.load(), try await loader.load(texts: .open))
    #expect(open.items.map(\.text.stories.count) == [1, 0, 1, 0])
    #expect(open.items.map(\.title) == all.items.map(\.title))
    #expect(open.items.map(\.isBroken) == all.items.map(\.isBroken))
    #expect(all.items.map(\.isBroken) == [false, false, false, true])
  }
}
