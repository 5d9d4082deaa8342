import BacklogModel
import Lint
import Source
import Testing

@Suite("Rules of the order")
struct OrderRuleTests {
  private func check(_ files: KeyValuePairs<String, String>, _ group: String) async throws
    -> [Diagnostic]
  {
    try await Linter().check(Backlog.of(files)).filter { $0.defect.rule.group == group[...] }
  }

  @Test("put links and titles right without touching reasons")
  func fixes() async throws {
    let order =
      "1. [PAY-1](items/old.md) Old — since *they* asked\n1. [PAY-2](./items/PAY-2.md) Two\n"
    let found = try await check(
      ["order.md": order, "items/PAY-1-new.md": "# New", "items/PAY-2.md": "# Two"], "order")
    #expect(found.map(\.defect.rule) == ["order/link-mismatch", "order/stale-title"])
    #expect(found.allSatisfy { $0.defect.fix?.isSafe == true })
    let edits = found.compactMap(\.defect.fix).flatMap(\.edits)
    let fixed = edits.applied(to: Array(order.utf8)).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      fixed
        == "1. [PAY-1](items/PAY-1-new.md) New — since *they* asked\n1. [PAY-2](./items/PAY-2.md) Two\n"
    )
  }

  @Test("see a blocker below, in a parked horizon and outside of the order")
  func blockers() async throws {
    let found = try await check(
      [
        "order.md": "1. PAY-1\n1. PAY-2\n\n## Not now\n\n1. PAY-3\n",
        "items/PAY-1.md": "---\ndepends: [PAY-2, PAY-3, PAY-4, PAY-5, PAY-6]\n---\n",
        "items/PAY-2.md": "# Below", "items/PAY-3.md": "# Parked", "items/PAY-4.md": "# Inbox",
        "items/PAY-5.md": "---\nstatus: done\n---\n", "items/PAY-6.md": "---\ntype: epic\n---\n",
      ], "order")
    #expect(
      found.map(\.defect.message) == [
        "PAY-1 needs PAY-2, which stands below it",
        "PAY-1 needs PAY-3, which is set aside under 'Not now'",
        "PAY-1 needs PAY-4, which is not ranked",
      ])
  }

  @Test("are silent where the order cannot be read")
  func unreadable() async throws {
    let found = try await check(
      ["order.md": "```\n1. PAY-9\n```\n\n1. PAY-8\n", "items/PAY-1.md": "# One"], "order")
    #expect(Set(found.map(\.defect.rule)) == ["order/syntax"])
  }

  @Test("look at the top of the order, and below it at what says it is ready")
  func top() async throws {
    let ready = "---\ntype: story\nstatus: ready\n---\n\nAs a shopper, I want to pay.\n"
    let configuration = try Configuration.of("version: 1\nready-depth: 2\n")
    let backlog = Backlog.of(
      [
        "order.md": "1. PAY-1\n1. PAY-2\n1. PAY-3\n", "items/PAY-1.md": ready,
        "items/PAY-2.md": "---\ntype: task\nstatus: draft\nestimate: 2\n---\n",
        "items/PAY-3.md": ready,
      ], configuration)
    let found = try await Linter(configuration).check(backlog).filter {
      $0.defect.rule.group == "deep"
    }
    #expect(
      found.map(\.defect.message) == [
        "PAY-1 is number 1 in the order and has no estimate",
        "PAY-1 is number 1 in the order, says 'ready' and lacks: criteria>=1",
        "PAY-2 is number 2 in the order and lacks nothing, but its status is 'draft'",
        "PAY-3 says 'ready' and lacks: criteria>=1, estimate",
      ])
    #expect(found.compactMap(\.defect.fix).flatMap(\.edits).map(\.replacement) == ["ready"])
  }

  @Test("judge no closed item by its story, its criteria or its place")
  func closed() async throws {
    let found = try await Linter().check(
      Backlog.of([
        "order.md": "1. PAY-1\n",
        "items/PAY-1.md":
          "---\nid: PAY-1\ntitle: A\ntype: story\nstatus: accepted\n---\n\n## Acceptance criteria\n",
      ]))
    #expect(found == [])
  }

  @Test(
    "see every heading that looks like a parked horizon and is none",
    arguments: [
      "## **Not now**", "## `Not now`", "## *not NOW*  ", "## Not now:", "## Not-now!", "# Not now",
      "### Not now ###", "**Not now**", "__Not now:__  ", "## ❄ Not now",
    ])
  func unparked(heading: String) async throws {
    let order = "# O\n\n## Now\n\n1. PAY-1\n\n\(heading)\n\n1. PAY-2\n"
    func unparked(in order: String) async throws -> [Diagnostic] {
      try await check(
        ["order.md": order, "items/PAY-1.md": "# One", "items/PAY-2.md": "# Two"], "order"
      ).filter { $0.defect.rule == "order/unparked-horizon" }
    }
    let found = try await unparked(in: order)
    #expect(found.count == 1, "\(heading)")
    let edits = found.compactMap(\.defect.fix).flatMap(\.edits)
    let fixed = edits.applied(to: Array(order.utf8)).map { String(decoding: $0, as: UTF8.self) }
    let read = Order(
      reading: SourceFile(path: "order.md", text: fixed ?? ""), parkedHorizons: ["Not now"])
    #expect(read.ranked.map(\.id.text) == ["PAY-1"], "\(fixed ?? "")")
    #expect(try await unparked(in: fixed ?? "").isEmpty)
  }

  @Test("leave alone what is parked, and prose that only speaks of it")
  func parked() async throws {
    let order = """
      # O

      Not now is the last list. **Not now**, we say.

      ## Now

      1. PAY-1

      ## not  NOW ##

      ### Not now

      **Not now**

      1. PAY-2

      """
    let found = try await check(
      ["order.md": order, "items/PAY-1.md": "# One", "items/PAY-2.md": "# Two"], "order")
    #expect(!found.contains { $0.defect.rule == "order/unparked-horizon" })
  }
}
