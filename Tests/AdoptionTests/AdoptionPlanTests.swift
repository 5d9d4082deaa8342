import BacklogModel
import Source
import TestSupport
import Testing

@testable import Adoption

@Suite("An adoption")
struct AdoptionPlanTests {
  @Test("is a configuration that reads every item", arguments: ForeignBacklog.all)
  func configuration(foreign: ForeignBacklog) async throws {
    let tree = MemoryTree(foreign.files)
    let adoption = try await Adoption.planned(in: tree)
    let configuration = try Configuration(reading: adoption.configuration)
    let backlog = try await BacklogLoader(tree, configuration).load()
    let found = try #require(
      LayoutCatalog.all.lazy.compactMap { try? $0.find(in: Survey(tree)) }.first)
    #expect(Set(backlog.items.map(\.path)) == Set(found.pages.map(\.path)))
    #expect(backlog.items.allSatisfy { $0.id != nil })
    #expect(Adoption.wrote(adoption.configuration.bytes))
  }

  @Test(
    "is the same every time, and again after its files are there", arguments: ForeignBacklog.all)
  func same(foreign: ForeignBacklog) async throws {
    let first = try await Adoption.planned(in: MemoryTree(foreign.files))
    let adopted = foreign.files.merging([
      "nextup.yml": String(decoding: first.configuration.bytes, as: UTF8.self),
      first.order.path: String(decoding: first.order.bytes, as: UTF8.self),
    ]) { $1 }
    let second = try await Adoption.planned(in: MemoryTree(adopted))
    #expect(second.configuration == first.configuration)
    #expect(second.order.bytes == first.order.bytes)
  }

  @Test("survives names and values that YAML has to quote")
  func quoting() async throws {
    let text = "---\nid: 'X: 1'\ntitle: \"a\"\nstatus: 'On: hold, [x]'\n\"odd: key\": 1\n---\n"
    let tree = MemoryTree([
      "#: my, stories/it's {1}.md": text, "#: my, stories/b.md": text,
      "#: my, stories/c.md": text, "#: my, stories/README.md": "# Read\n",
    ])
    let adoption = try await Adoption.planned(in: tree)
    let configuration = try Configuration(reading: adoption.configuration)
    #expect(configuration.backlog == "#: my, stories")
    #expect(configuration.statuses.first?.word == "On: hold, [x]")
    #expect(configuration.extraKeys == ["id", "odd: key"])
    let order = Order(reading: adoption.order, parkedHorizons: [])
    #expect(order.defects.isEmpty)
    #expect(order.entries.count == 3)
  }

  @Test("asks for nothing outside the tree, whatever links say")
  func links() async throws {
    let story = "As a user, I want to read so that I learn.\n"
    let tree = MemoryTree(
      ["stories/a.md": story], special: ["stories/b.md": .symbolicLink, "stories/c": .symbolicLink])
    let adoption = try await Adoption.planned(in: tree)
    #expect(!String(decoding: adoption.order.bytes, as: UTF8.self).contains("b.md"))
  }

  @Test("is refused where there is nothing, with what was looked for")
  func nothing() async throws {
    let error = await #expect(throws: NothingToAdopt.self) {
      try await Adoption.planned(in: MemoryTree(["README.md": "# Title\n"]))
    }
    #expect(error?.lines.count == 7)
    #expect(error?.lines.contains { $0.hasPrefix("  kanbn: ") } == true)
  }
}
