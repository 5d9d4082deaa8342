import TestSupport
import Testing

/// Who wrote the value of a key that developers own.
@Suite("Who wrote an owned key")
struct AuthorshipAttackTests {
  private static let violation = ["field PAY-1 estimate unapproved!"]
  private static let honest = ["field PAY-1 estimate claimed"]

  @Test("whoever estimated, although each branch was merged into the other before")
  func crissCross() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.write("code", "x\n")
    let code = try backlog.commit("Code", by: .dev)
    try backlog.checkout("main")
    try backlog.write("other", "y\n")
    let other = try backlog.commit("Other", by: .dev)
    try backlog.merge(code, by: .paula, key: backlog.keys.paula)
    try backlog.checkout("card")
    try backlog.merge(other, by: .dev)
    try backlog.writeItem(1, "estimate: 5")
    try backlog.commit("Estimate", by: .dev)
    let guarded = try Nextup.run(
      ["guard", "--base", "main", "--head", "card"], in: backlog.repository.path)
    #expect(guarded.status == 0, "\(guarded.errors)")
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes() == Self.honest)
  }

  @Test("whoever estimated, although the file has another name on the other side")
  func renamedOnMain() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writeItem(1, "estimate: 5")
    try backlog.commit("Estimate", by: .dev)
    try backlog.checkout("main")
    try backlog.repository.git("mv", "backlog/items/PAY-1-item.md", "backlog/items/PAY-1-new.md")
    try backlog.commit("Rename", by: .mallory)
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes() == Self.honest)
  }

  @Test("whoever estimated at a name that the file had in between", arguments: [true, false])
  func renamedTwice(isHonest: Bool) throws {
    let backlog = try GuardedBacklog()
    let people: [GuardedBacklog.Person] = isHonest ? [.dev, .mallory] : [.mallory, .dev]
    try backlog.branch("card")
    try backlog.repository.git("mv", "backlog/items/PAY-1-item.md", "backlog/items/PAY-1-b.md")
    try backlog.writeItem(1, "estimate: 5", at: "backlog/items/PAY-1-b.md")
    try backlog.commit("Estimate and rename", by: people[0])
    try backlog.repository.git("mv", "backlog/items/PAY-1-b.md", "backlog/items/PAY-1-c.md")
    try backlog.commit("Rename again", by: people[1])
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes() == (isHonest ? Self.honest : Self.violation))
  }

  @Test("whoever estimated an item without an ID, in guard as in audit")
  func withoutID() throws {
    let backlog = try GuardedBacklog()
    func write(_ estimate: Int) throws {
      try backlog.write(
        "backlog/items/thing.md",
        "---\ntitle: No ID\ntype: story\nstatus: ready\nestimate: \(estimate)\n---\n\nx\n")
    }
    try write(3)
    try backlog.commit("A thing", by: .dev)
    try backlog.branch("card")
    try write(8)
    try backlog.commit("Estimate", by: .mallory)
    let guarded = try Nextup.run(
      ["guard", "--base", "main", "--head", "card"], in: backlog.repository.path)
    #expect(guarded.status == 1)
    #expect(
      guarded.output.contains("and mallory <mallory@example.com> wrote it")
        || guarded.output.contains("Mallory <mallory@example.com> wrote it"))
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes() == ["field backlog/items/thing.md estimate unapproved!"])
  }

  @Test(
    "a merge on the branch that keeps the value of a side that did not change it",
    arguments: [true, false])
  func staleSide(isOurs: Bool) throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, "estimate: 3")
    try backlog.commit("Estimate", by: .dev)
    try backlog.branch("card")
    try backlog.writeItem(7)
    try backlog.commit("Another", by: .mallory)
    try backlog.checkout("main")
    try backlog.writeItem(1, "estimate: 5")
    try backlog.commit("Estimate again", by: .dev)
    try backlog.checkout("card")
    if isOurs {
      try backlog.merge("main", by: .mallory, ["-s", "ours"])
    } else {
      try backlog.git(["merge", "--quiet", "--no-commit", "main"], by: .mallory)
      try backlog.writeItem(1, "estimate: 3")
      try backlog.commit("Merge main", by: .mallory)
    }
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes() == Self.honest + Self.honest + Self.violation)
  }

  @Test("who moved the file, where its folder gives the status", arguments: [true, false])
  func folder(isHonest: Bool) throws {
    let backlog = try GuardedBacklog(
      top: "items: [{path: todo, stage: ready}, {path: doing, stage: started}]")
    let policy = try backlog.read("nextup.yml").replacing("{estimate: ", with: "{status: ")
    try backlog.write(
      "nextup.yml", policy.replacing("version: 1\n  require", with: "version: 2\n  require"))
    let item =
      "---\nid: PAY-9\ntitle: Item\ntype: story\n---\n\nAs a user, I want it so that it helps.\n"
    try backlog.write("backlog/todo/PAY-9.md", item)
    try backlog.commit("Nine", by: .paula, key: backlog.keys.paula)
    try backlog.branch("card")
    try backlog.write("backlog/doing/PAY-9.md", item)
    try backlog.repository.git("rm", "--quiet", "backlog/todo/PAY-9.md")
    try backlog.commit("Start", by: isHonest ? .dev : .mallory)
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    let outcome = isHonest ? "claimed" : "unapproved!"
    #expect(try backlog.outcomes().last == "field PAY-9 status \(outcome)")
  }

  @Test("however the ID is written", arguments: [true, false])
  func spelling(isHonest: Bool) throws {
    let backlog = try GuardedBacklog()
    let people: [GuardedBacklog.Person] = isHonest ? [.dev, .mallory] : [.mallory, .dev]
    try backlog.writeItem(1, id: "pay-1")
    try backlog.commit("Small letters", by: .dev)
    try backlog.branch("card")
    try backlog.writeItem(1, "estimate: 13", id: "pay-1")
    try backlog.commit("Estimate", by: people[0])
    try backlog.writeItem(1, "estimate: 13")
    try backlog.commit("Capital letters", by: people[1])
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes() == (isHonest ? Self.honest : Self.violation))
  }

  @Test("a change of the ID hides no change of the item", arguments: [true, false])
  func otherID(isHonest: Bool) throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(5, id: "TASK-5")
    try backlog.commit("Five", by: .dev)
    try backlog.branch("card")
    try backlog.writeItem(5, "estimate: 13", id: "TASK-5")
    try backlog.commit("Estimate", by: isHonest ? .dev : .mallory)
    try backlog.writeItem(5, "estimate: 13")
    try backlog.commit("PAY it is", by: isHonest ? .mallory : .dev)
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    let outcome = isHonest ? "claimed" : "unapproved!"
    #expect(
      try backlog.outcomes() == ["identity PAY-5 id verified", "field PAY-5 estimate \(outcome)"])
  }
}
