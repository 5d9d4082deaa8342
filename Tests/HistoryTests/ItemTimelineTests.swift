import BacklogModel
import Git
import History
import TestSupport
import Testing

@Suite("The timeline of an item")
struct ItemTimelineTests {
  private static let story = """
    As a shopper, I want to pay so that I get it.

    ## Acceptance criteria

    - [ ] The card is charged
    - [ ] A receipt is sent

    Some notes.
    """

  @Test("tells what changed in the text: story, criteria, the rest")
  func texts() throws {
    let backlog = try ScriptedBacklog()
    try backlog.set("PAY-1", "", text: Self.story, by: .ann)
    let ticked = Self.story.replacing("[ ] The card", with: "[x] The card")
    try backlog.set("PAY-1", "", text: ticked, by: .bob)
    let reworded = ticked.replacing("A receipt is sent", with: "An e-mail goes out")
      .replacing("I want to pay", with: "I want to pay by card")
    try backlog.set("PAY-1", "", text: reworded, by: .ann)
    let noted = reworded.replacing("Some notes.", with: "Other notes.")
      .replacing("- [x] The card is charged\n", with: "")
    try backlog.set("PAY-1", "", text: noted, by: .bob)
    #expect(
      try backlog.log().dropFirst() == [
        "story PAY-1 →As a shopper, I want to pay, so that I get it | ann",
        "criterion-added PAY-1 #1 →The card is charged | ann",
        "criterion-added PAY-1 #2 →A receipt is sent | ann", "text PAY-1 → | ann",
        "criterion-done PAY-1 #1 →The card is charged | bob",
        "story PAY-1 As a shopper, I want to pay, so that I get it"
          + "→As a shopper, I want to pay by card, so that I get it | ann",
        "criterion-reworded PAY-1 #2 A receipt is sent→An e-mail goes out | ann",
        "criterion-removed PAY-1 #1 The card is charged→ | bob",
        "criterion-slid PAY-1 #1 The card is charged→An e-mail goes out | bob",
        "text PAY-1 → | bob",
      ])
  }

  @Test("goes on under another file name and another prefix of the ID")
  func renames() throws {
    let backlog = try ScriptedBacklog(
      configuration: "version: 1\nid: {prefix: BACK, aliases: [task]}\n")
    try backlog.git("rm", "--quiet", backlog.path("PAY-1"))
    try backlog.set("task-7", "estimate: 3", by: .ann)
    try backlog.git("mv", backlog.path("task-7"), "backlog/items/task-7-better.md")
    try backlog.commit(by: .bob)
    try backlog.git("rm", "--quiet", "backlog/items/task-7-better.md")
    try backlog.write("BACK-7", "estimate: 5")
    try backlog.commit(by: .ann)
    #expect(
      try backlog.log().dropFirst() == [
        "created BACK-7 →A card | ann", "removed PAY-1 A card→ | ann",
        "renamed BACK-7 path backlog/items/task-7.md→backlog/items/task-7-better.md | bob",
        "changed BACK-7 id task-7→BACK-7 | ann", "changed BACK-7 estimate 3→5 | ann",
        "renamed BACK-7 path backlog/items/task-7-better.md→backlog/items/BACK-7.md | ann",
      ])
    let history = try backlog.history()
    let configuration = try Project.find(from: backlog.repository.path).configuration
    for name in ["task-7", "TASK-7", "back-7", "7"] {
      #expect(history.match(name, configuration) == .item(1), "\(name)")
    }
  }

  @Test("goes on under an ID that the item itself names as an alias")
  func aliases() throws {
    let backlog = try ScriptedBacklog()
    try backlog.git("rm", "--quiet", backlog.path("PAY-1"))
    try backlog.write("SHOP-1", "aliases: [PAY-1]")
    try backlog.commit(by: .bob)
    try backlog.set("SHOP-1", "aliases: [PAY-1]\nestimate: 2", by: .ann)
    let history = try backlog.history()
    #expect(history.items.map(\.id) == ["SHOP-1"])
    #expect(ScriptedBacklog.lines(of: history).contains("changed SHOP-1 id PAY-1→SHOP-1 | bob"))
    #expect(
      history.match("PAY-1", try Project.find(from: backlog.repository.path).configuration)
        == .item(0))
  }

  @Test("knows keys by our names, whatever the backlog calls them")
  func mappedKeys() throws {
    let backlog = try ScriptedBacklog(
      configuration: "version: 1\nid: {prefix: PAY}\nkeys: {depends: dependencies}\n")
    try backlog.set("PAY-1", "dependencies: [PAY-2, PAY-3]\nowner: ann", by: .bob)
    #expect(
      try backlog.log().dropFirst() == [
        "changed PAY-1 depends →PAY-2, PAY-3 | bob", "changed PAY-1 owner →ann | bob",
      ])
  }

  @Test("keeps when each stage was reached first, also by moving the file")
  func stages() throws {
    let backlog = try ScriptedBacklog(
      configuration: """
        version: 1
        id: {prefix: PAY}
        items: [items, {path: archive, stage: dropped}]
        """)
    for status in ["ready", "in-progress", "ready", "in-progress"] {
      try backlog.set("PAY-1", "status: \(status)", by: .ann)
    }
    try backlog.git("mv", backlog.path("PAY-1"), "backlog/PAY-1.md")
    try backlog.repository.write("backlog/archive/x", "")
    try backlog.git("mv", "backlog/PAY-1.md", "backlog/archive/PAY-1.md")
    try backlog.commit(by: .bob)
    let history = try backlog.history()
    let hours = history.items[0].reached.mapValues {
      (history.commits[$0.writing].author.time - TemporaryRepository.epoch) / 3600
    }
    #expect(hours == [.proposed: 1, .ready: 2, .started: 3, .dropped: 8])
    #expect(
      ScriptedBacklog.lines(of: history).contains("changed PAY-1 stage started→dropped | bob"))
  }

  @Test("an item that went and came back is the same one; one listed but never written has a name")
  func goneAndBack() throws {
    let backlog = try ScriptedBacklog()
    try backlog.git("rm", "--quiet", backlog.path("PAY-1"))
    try backlog.commit(by: .ann)
    try backlog.set("PAY-1", "", by: .bob)
    try backlog.rank(["PAY-9"], by: .ann)
    let history = try backlog.history()
    #expect(history.events.map(\.kind) == [.created, .removed, .created, .ranked])
    #expect(history.items.map(\.id) == ["PAY-1", "PAY-9"])
  }

  @Test("passes over a version that cannot be read")
  func brokenVersions() throws {
    let backlog = try ScriptedBacklog()
    try backlog.set("PAY-1", "estimate: 3", by: .ann)
    try backlog.set("PAY-1", "estimate: [3", by: .bob)
    try backlog.set("PAY-1", "estimate: 5", by: .ann)
    #expect(try backlog.log().last == "changed PAY-1 estimate 3→5 | ann")
    #expect(try backlog.log().count == 3)
  }

  @Test("of two files with one ID the one counts that counts in the backlog")
  func duplicates() throws {
    let backlog = try ScriptedBacklog()
    try backlog.write("PAY-1", "estimate: 8", at: "backlog/items/z/PAY-1.md")
    try backlog.commit(by: .bob)
    #expect(try backlog.log().count == 1)
    try backlog.git("rm", "--quiet", backlog.path("PAY-1"))
    try backlog.commit(by: .ann)
    #expect(try backlog.log().contains("changed PAY-1 estimate →8 | ann"))
  }
}
