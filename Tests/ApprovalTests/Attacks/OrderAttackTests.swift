import Approval
import TestSupport
import Testing

@Suite("Attacks on order.md")
struct OrderAttackTests {
  @Test("order.md replaced by a symlink, whoever signs it")
  func link() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeOrder([4, 3, 2, 1], file: "backlog/other.md")
    try Shell.run("ln -sf other.md backlog/order.md", in: backlog.repository.path)
    try backlog.commit("A link", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test("order.md unreadable for a while: the order is compared with the last readable one")
  func unreadable() throws {
    let backlog = try GuardedBacklog()
    try backlog.write("backlog/order.md", "```\n")
    try backlog.commit("Break", by: .mallory)
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try backlog.outcomes() == ["order unapproved!", "order unapproved!"])
  }

  @Test("order.md deleted and re-created")
  func recreated() throws {
    let backlog = try GuardedBacklog()
    try backlog.repository.git("rm", "--quiet", "backlog/order.md")
    try backlog.commit("Delete", by: .mallory)
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try backlog.outcomes() == ["order unapproved!", "order unapproved!"])
  }

  @Test("reformatted without a move: no finding")
  func reformatted() throws {
    let backlog = try GuardedBacklog()
    try backlog.write(
      "backlog/order.md",
      "# Our order\r\n\r\n1. PAY-1\r\n2. PAY-2 — the second\r\n3. pay-3\r\n4. PAY-4\r\n")
    try backlog.commit("Format", by: .dev)
    #expect(try backlog.outcomes() == [])
  }

  @Test("a sweep of closed items is free, and nothing else goes with it")
  func sweep() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, status: "accepted")
    try backlog.commit("Accept", by: .paula, key: backlog.keys.paula)
    try backlog.reorder([2, 3, 4], by: .dev)
    #expect(try backlog.outcomes() == ["field PAY-1 status verified"])
    try backlog.reorder([3, 4], by: .dev)
    #expect(try backlog.outcomes().last == "order unapproved!")
  }

  @Test("a sweep is free whatever the line calls the item")
  func sweptAlias() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, "aliases: [JIRA-1]", status: "accepted")
    let order = try backlog.read("backlog/order.md")
    try backlog.write("backlog/order.md", order.replacing("[PAY-1]", with: "[JIRA-1]"))
    try backlog.commit("Accept", by: .paula, key: backlog.keys.paula)
    try backlog.writeOrder([2, 3, 4])
    try backlog.commit("Sweep", by: .dev)
    #expect(
      try backlog.outcomes() == [
        "order verified", "field PAY-1 status verified",
        "identity PAY-1 alias JIRA-1 verified",
      ])
  }

  @Test("an item accepted and swept in one commit is a change of order")
  func sweepInOne() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, status: "accepted")
    try backlog.reorder([2, 3, 4], by: .dev)
    #expect(try backlog.outcomes() == ["order unapproved!", "field PAY-1 status unapproved!"])
  }

  @Test("terminal escapes in author names reach no terminal")
  func escapes() throws {
    let backlog = try GuardedBacklog()
    try backlog.reorder(
      [4, 1, 2, 3], by: .init(name: "Mal\u{1B}[2Jlory", email: "mallory@example.com"))
    let result = try Nextup.run(["audit"], in: backlog.repository.path)
    #expect(result.status == 1)
    #expect(!result.output.contains("\u{1B}"))
  }
}
