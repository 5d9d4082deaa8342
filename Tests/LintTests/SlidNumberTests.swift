import BacklogModel
import Lint
import Source
import Testing

@Suite("Numbers of criteria that slid")
struct SlidNumberTests {
  private static let card = "backlog/items/PAY-1.md"

  private static func item(_ criteria: String...) -> SourceFile {
    SourceFile(
      path: card,
      text: "# Pay\n\n## Acceptance criteria\n\n" + criteria.map { "- [ ] \($0)\n" }.joined())
  }

  private static let before = item("The order is placed", "The card is saved")
  private static let after = item("The card is asked for", "The order is placed")

  /// What the rule says of files that stand beside a changed item, each as its path and message.
  private func messages(
    _ past: [SourceFile], _ present: [SourceFile], from old: SourceFile = before,
    to new: SourceFile = after
  ) async throws -> [String] {
    let rule = try #require(RuleCatalog.rule(named: "criteria/slid-number"))
    let history = KnownHistory(earlier: .of([old] + past))
    let found = try await Linter(rules: [rule]).check(.of([new] + present), history: history)
    return found.filter { $0.defect.rule == rule.manual.id }.map {
      "\($0.path.dropFirst(8)):\($0.start.line) \($0.defect.message)"
    }
  }

  private func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: "backlog/" + path, text: text)
  }

  @Test("are found in items, links, records, reviews and the order")
  func places() async throws {
    let files = [
      file("items/PAY-2.md", "# Test\n\nSee [the order](PAY-1#1) and pay-1#1.\n"),
      file("goals/G-1.md", "# Goal\n\nAs PAY-1#1 says.\n"),
      file("sprints/S-1.md", "---\nreview: [{item: PAY-1, criteria: [1, '#1', all]}]\n---\n"),
      file("order.md", "1. PAY-2 — because of PAY-1#1\n"),
    ]
    let found = try await messages(files, files)
    #expect(
      found.map { $0.prefix { $0 != " " } } == [
        "goals/G-1.md:3", "items/PAY-2.md:3", "items/PAY-2.md:3", "order.md:1", "sprints/S-1.md:2",
        "sprints/S-1.md:2",
      ])
    #expect(
      found.first
        == "goals/G-1.md:3 PAY-1#1 names 'The card is asked for' now; "
        + "before it named 'The order is placed'")
  }

  @Test("are not those that the change itself wrote, corrected or only moved")
  func intended() async throws {
    let past = [file("items/PAY-2.md", "# Test\n\nPAY-1#1, then PAY-1#2\n")]
    let corrected = [file("items/PAY-2.md", "# Test\n\nPAY-1#2, then PAY-1#1\n")]
    #expect(try await messages(past, corrected) == [])
    #expect(try await messages([], past) == [])
    let moved = [file("items/done/PAY-2.md", "# Test\n\nMore.\n\nPAY-1#1, then PAY-1#3\n")]
    #expect(try await messages(past, moved).count == 1)
  }

  @Test("are not those of criteria that were reworded, added below or labelled")
  func kept() async throws {
    let mention = [file("items/PAY-2.md", "# Test\n\nPAY-1#1\n")]
    for new in [
      Self.item("The order is placed at once", "The card is saved"),
      Self.item("The order is placed", "The card is saved", "A receipt is sent"),
    ] {
      #expect(try await messages(mention, mention, to: new) == [])
    }
    let labelled = Self.item("AC2: The card is saved", "AC1: The order is placed")
    #expect(
      try await messages(
        mention, mention, from: Self.item("AC1: The order is placed", "AC2: The card is saved"),
        to: labelled) == [])
    let gone = try await messages(mention, mention, to: Self.item("The card is saved"))
    #expect(gone.count == 1)
  }
}
