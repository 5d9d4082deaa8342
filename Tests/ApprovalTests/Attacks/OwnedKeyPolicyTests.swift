import Foundation
import TestSupport
import Testing

/// Keys that developers own, in commits that also change what the policy says of them.
@Suite("Who wrote an owned key, when the policy changes")
struct OwnedKeyPolicyTests {
  private static let violation = ["field PAY-1 estimate unapproved!"]
  private static let honest = ["field PAY-1 estimate claimed"]

  @Test(
    "an owned key that gets another name, with a value beside the old one, in guard as in audit",
    arguments: [true, false])
  func renamed(isHonest: Bool) throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, "estimate: 3")
    try backlog.commit("Estimate", by: .dev)
    try backlog.branch("card")
    try backlog.writePolicy(2, top: "keys: {estimate: points}")
    try backlog.writeItem(1, isHonest ? "points: 3" : "estimate: 3\npoints: 8")
    try backlog.commit("Points", by: isHonest ? .paula : .mallory)
    #expect(try backlog.land("card") == (isHonest ? 0 : 1))
    #expect(
      try backlog.outcomes() == Self.honest + ["policy verified"]
        + (isHonest ? [] : Self.violation))
  }

  @Test("a key by the standard name of one that has another hides nothing of it")
  func standardName() throws {
    let backlog = try GuardedBacklog(
      top: "keys: {blocks-release: gate, estimate: points}\n"
        + "extra-keys: [estimate, blocks-release]")
    try backlog.writeItem(1, "gate: true\npoints: 5")
    try backlog.commit("Five", by: .paula, key: backlog.keys.paula)
    try backlog.writeItem(1, "gate: true\npoints: 5\nestimate: 5\nblocks-release: true")
    try backlog.commit("Other keys are free", by: .mallory)
    try backlog.writeItem(1, "estimate: 5\nblocks-release: true")
    try backlog.commit("Take them away", by: .mallory)
    #expect(
      try backlog.outcomes().suffix(2) == [
        "field PAY-1 blocks-release unapproved!", "field PAY-1 estimate unapproved!",
      ])
  }

  @Test("whoever estimated, before the branch gave the key another name", arguments: [true, false])
  func renamedOnTheBranch(isHonest: Bool) throws {
    let backlog = try GuardedBacklog(top: "keys: {estimate: points}")
    try backlog.writeItem(1, "points: 3")
    try backlog.commit("Estimate", by: .dev)
    try backlog.branch("card")
    try backlog.writeItem(1, "points: 5")
    try backlog.commit("Estimate again", by: isHonest ? .dev : .mallory)
    try backlog.writePolicy(2, top: "keys: {estimate: size}")
    try backlog.writeItem(1, "size: 5")
    try backlog.commit("Size", by: isHonest ? .paula : .dev)
    #expect(try backlog.land("card") == (isHonest ? 0 : 1))
    #expect(
      try backlog.outcomes() == Self.honest + ["policy verified"]
        + (isHonest ? Self.honest : Self.violation))
  }

  @Test("what only the policy says of an item nobody wrote")
  func defaults() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writePolicy(2, top: "defaults: {estimate: 3}")
    try backlog.writeItem(1, "labels: [fast]")
    try backlog.commit("Defaults", by: .paula)
    #expect(try backlog.land("card") == 0)
    try backlog.writeItem(2, "estimate: 3")
    try backlog.commit("Write it out", by: .mallory)
    #expect(try backlog.outcomes() == ["policy verified"])
  }

  @Test(
    "headings of criteria that change with them: the same criteria are no change, others are",
    arguments: [true, false])
  func headings(isHonest: Bool) throws {
    let backlog = try GuardedBacklog()
    func write(_ version: Int, _ heading: String, _ more: String = "") throws {
      let policy = backlog.policy(version: version, top: "criteria-headings: [\(heading)]")
      try backlog.write("nextup.yml", policy.replacing("{estimate: ", with: "{criteria: "))
      try backlog.writeItem(1)
      let item = try backlog.read("backlog/items/PAY-1-item.md")
      try backlog.write(
        "backlog/items/PAY-1-item.md", item + "\n## \(heading)\n\n- It helps\n\(more)")
    }
    try write(2, "criteria")
    try backlog.commit("Criteria", by: .paula, key: backlog.keys.paula)
    try backlog.branch("card")
    try write(3, "conditions", isHonest ? "" : "- And more\n")
    try backlog.commit("Conditions", by: isHonest ? .paula : .mallory)
    #expect(try backlog.land("card") == (isHonest ? 0 : 1))
    #expect(
      try backlog.outcomes().suffix(isHonest ? 1 : 2)
        == ["policy verified"] + (isHonest ? [] : ["field PAY-1 criteria unapproved!"]))
  }

  @Test("a policy that calls the ID otherwise hides no change of another key")
  func otherName() throws {
    let backlog = try GuardedBacklog()
    let path = "backlog/items/login.md"
    try backlog.writeItem(5, "estimate: 3", at: path)
    try backlog.commit("Five", by: .dev)
    try backlog.branch("card")
    try backlog.writePolicy(2, top: "keys: {id: key}")
    try backlog.writeItem(5, "estimate: 13", at: path)
    try Shell.run("sed -i 's/^id: /key: /' backlog/items/*.md", in: backlog.repository.path)
    try backlog.commit("Key", by: .mallory)
    #expect(try backlog.land("card") == 1)
    #expect(
      try backlog.outcomes() == ["policy verified", "field PAY-5 estimate unapproved!"])
  }

  @Test(
    "a proposal that was taken back wrote nothing",
    arguments: [
      ("keys: {estimate: guess}", true), ("keys: {estimate: guess}", false),
      ("defaults: {estimate: 13}", true), ("defaults: {estimate: 13}", false),
    ])
  func takenBack(top: String, isHonest: Bool) throws {
    let backlog = try GuardedBacklog(top: "extra-keys: [guess]")
    try backlog.writeItem(1, "guess: 13")
    try backlog.commit("Guess", by: .mallory)
    try backlog.branch("card")
    try backlog.writePolicy(2, top: "extra-keys: [guess]\n\(top)")
    try backlog.commit("A proposal", by: isHonest ? .mallory : .dev)
    try backlog.writePolicy(1, top: "extra-keys: [guess]")
    try backlog.writeItem(1, "guess: 13\nestimate: 13")
    try backlog.commit("Take it back", by: isHonest ? .dev : .mallory)
    #expect(try backlog.land("card") == (isHonest ? 0 : 1))
    #expect(try backlog.outcomes() == (isHonest ? Self.honest : Self.violation))
  }

  @Test("a policy that calls criteria otherwise hides no change of them")
  func otherHeadings() throws {
    let backlog = try GuardedBacklog(top: "criteria-headings: [criteria]")
    let policy = try backlog.read("nextup.yml").replacing("{estimate: ", with: "{criteria: ")
    try backlog.write(
      "nextup.yml", policy.replacing("version: 1\n  require", with: "version: 2\n  require"))
    func write(_ text: String) throws {
      try backlog.writeItem(1)
      let item = try backlog.read("backlog/items/PAY-1-item.md")
      try backlog.write("backlog/items/PAY-1-item.md", item + "\n## Criteria\n\n- \(text)\n")
    }
    try write("It helps")
    try backlog.commit("Criteria", by: .paula, key: backlog.keys.paula)
    try backlog.branch("card")
    try backlog.write(
      "nextup.yml",
      backlog.read("nextup.yml").replacing("[criteria]", with: "[conditions]")
        .replacing("version: 2\n  require", with: "version: 3\n  require"))
    try write("It does not")
    try backlog.commit("Conditions", by: .mallory)
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    #expect(
      try backlog.outcomes().suffix(2) == ["policy verified", "field PAY-1 criteria unapproved!"])
  }

  @Test(
    "a policy that calls an owned key otherwise hides no change of it, and is none",
    arguments: [3, 8])
  func otherKey(estimate: Int) throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, "estimate: 3")
    try backlog.commit("Estimate", by: .dev)
    try backlog.branch("card")
    try backlog.write(
      "nextup.yml",
      backlog.read("nextup.yml").replacing("approval:", with: "keys: {estimate: points}\napproval:")
        .replacing("version: 1\n  require", with: "version: 2\n  require"))
    try backlog.writeItem(1, "points: \(estimate)")
    try backlog.commit("Points", by: .mallory)
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    let found = estimate == 3 ? [] : Self.violation
    #expect(try backlog.outcomes() == Self.honest + ["policy verified"] + found)
  }

  @Test("a policy that looks for items in one more folder does not say who owned them")
  func moreFolders() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.write(
      "nextup.yml",
      try backlog.read("nextup.yml").replacing("{estimate: developers}", with: "{}")
        .replacing("approval:", with: "items: [items, ideas]\napproval:")
        .replacing("version: 1\n  require", with: "version: 2\n  require"))
    try backlog.writeItem(1, "estimate: 13")
    try backlog.commit("Ideas", by: .mallory)
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes() == ["policy verified"] + Self.violation)
  }

  @Test(
    "the policy before a commit says who owns a key, in guard as in audit",
    arguments: [true, false])
  func ownersBefore(isHonest: Bool) throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    let other = try backlog.read("nextup.yml")
      .replacing("{estimate: developers}", with: isHonest ? "{estimate: qa}" : "{}")
      .replacing("developers: [dev", with: "qa: [qa@example.com]\n  developers: [dev")
      .replacing("version: 1\n  require", with: "version: 2\n  require")
    try backlog.write("nextup.yml", other)
    try backlog.writeItem(1, "estimate: 5")
    try backlog.commit("Other owners", by: isHonest ? .dev : .mallory)
    let guarded = try Nextup.run(
      ["guard", "--base", "main", "--head", "card"], in: backlog.repository.path)
    #expect(guarded.status == (isHonest ? 0 : 1), "\(guarded.output)")
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    #expect(
      try backlog.outcomes() == ["policy verified"] + (isHonest ? Self.honest : Self.violation))
  }
}
