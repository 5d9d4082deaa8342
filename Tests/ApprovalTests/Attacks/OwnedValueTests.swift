import Approval
import TestSupport
import Testing

/// Values of keys that developers own, written in other ways and in other places.
@Suite("What is a change of an owned key")
struct OwnedValueTests {
  @Test("closing an item is the owner's, also where developers own its other statuses")
  func ownedStatus() throws {
    let backlog = try GuardedBacklog()
    try backlog.write(
      "nextup.yml",
      backlog.policy(version: 2).replacing("{estimate: ", with: "{status: "))
    try backlog.commit("Developers own the status", by: .paula, key: backlog.keys.paula)
    try backlog.writeItem(1, status: "done")
    try backlog.commit("Done", by: .paula)
    try backlog.writeItem(1, status: "accepted")
    try backlog.commit("Accept", by: .paula, key: backlog.keys.paula)
    #expect(
      try backlog.outcomes() == [
        "policy verified", "field PAY-1 status unapproved!", "field PAY-1 status verified",
      ])
  }

  @Test(
    "another layout of a value is no change of it",
    arguments: [
      ("value: {business: 8, time: 3}", "value:\n  time: 3\n  business: 8"),
      ("depends: [PAY-2]", "depends: PAY-2"), ("estimate: 3", "estimate: '3'"),
      ("reason: Long reason", "reason: >\n  Long\n  reason"),
    ])
  func layout(old: String, new: String) throws {
    let backlog = try GuardedBacklog()
    let owned = "{value: developers, depends: developers, reason: developers, estimate: developers}"
    try backlog.write(
      "nextup.yml",
      backlog.policy(version: 2).replacing("{estimate: developers}", with: owned))
    try backlog.commit("Owners", by: .paula, key: backlog.keys.paula)
    try backlog.writeItem(1, old)
    try backlog.commit("Value", by: .dev)
    try backlog.writeItem(1, new)
    try backlog.commit("Layout", by: .mallory)
    #expect(try backlog.outcomes().count == 2)
    #expect(try backlog.audit().violations.isEmpty)
  }

  @Test("a value that goes from the text to the front matter is no change of it")
  func textKeys() throws {
    let backlog = try GuardedBacklog(top: "text-keys: {estimate: Estimate}")
    try backlog.writeItem(1)
    let item = try backlog.read("backlog/items/PAY-1-item.md")
    try backlog.write("backlog/items/PAY-1-item.md", item + "\nEstimate: 3\n")
    try backlog.commit("Estimate", by: .dev)
    try backlog.writeItem(1, "estimate: 3")
    try backlog.commit("Front matter", by: .mallory)
    #expect(try backlog.outcomes() == ["field PAY-1 estimate claimed"])
  }

  @Test(
    "the steps and the group of a criterion belong to it",
    arguments: [
      "- [ ] Expired\n  - Given a card\n  - Then it is accepted\n", "### Sad\n\n- [ ] Expired\n",
    ])
  func criterionParts(text: String) throws {
    let backlog = try GuardedBacklog()
    func write(_ criteria: String) throws {
      try backlog.writeItem(1)
      let item = try backlog.read("backlog/items/PAY-1-item.md")
      try backlog.write(
        "backlog/items/PAY-1-item.md", item + "\n## Acceptance criteria\n\n\(criteria)")
    }
    try backlog.write(
      "nextup.yml", backlog.policy(version: 2).replacing("{estimate: ", with: "{criteria: "))
    try write("- [ ] Expired\n  - Given a card\n  - Then it is refused\n")
    try backlog.commit("Criteria", by: .paula, key: backlog.keys.paula)
    try write(text)
    try backlog.commit("Others", by: .mallory)
    #expect(try backlog.outcomes().last == "field PAY-1 criteria unapproved!")
  }
}
