import BacklogModel
import Source
import TestSupport
import Testing

@Suite("The difference of two states of a backlog")
struct BacklogDifferenceTests {
  private static let files = [
    "backlog/order.md": "## Now\n\n1. PAY-1\n1. PAY-2\n1. PAY-3\n\n## Not now\n\n1. PAY-4\n",
    "backlog/items/PAY-1.md": item("PAY-1", "estimate: 3\n"),
    "backlog/items/PAY-2.md": item("PAY-2"),
    "backlog/items/PAY-3.md": item("PAY-3"),
    "backlog/items/PAY-4.md": item("PAY-4"),
    "backlog/goals/G-1.md": "---\ntitle: Goal\nmeasure: orders\n---\n",
  ]

  private static func item(_ id: String, _ keys: String = "") -> String {
    "---\nid: \(id)\ntitle: \(id) title\ntype: story\nstatus: ready\n\(keys)---\n\n"
      + "As a shopper, I want to pay so that I have it.\n\n## Acceptance criteria\n\n"
      + "- [ ] One is shown\n- [ ] Two is told\n"
  }

  private func difference(_ edit: (inout [String: String]) -> Void) async throws
    -> BacklogDifference
  {
    var files = Self.files
    edit(&files)
    async let old = BacklogLoader(MemoryTree(Self.files), Configuration()).load()
    async let new = BacklogLoader(MemoryTree(files), Configuration()).load()
    return BacklogDifference(from: try await old, to: try await new)
  }

  private func words(_ difference: BacklogDifference) -> [String] {
    difference.changes.map { change in
      "\(change.id) \(change.kind.rawValue) \(change.key ?? "-"): "
        + "\(change.from ?? "-") → \(change.to ?? "-")"
    }
  }

  private func edit(_ path: String, _ old: String, _ new: String) async throws -> [String] {
    words(
      try await difference { files in
        files["backlog/" + path] = files["backlog/" + path]?.replacing(old, with: new)
      })
  }

  @Test("is empty for equal states, and for other line ends")
  func equal() async throws {
    #expect(try await difference { _ in }.isEmpty)
    #expect(try await edit("items/PAY-1.md", "\n", "\r\n") == [])
  }

  @Test("counts ranks of open items, as the list does")
  func ranks() async throws {
    let difference = try await difference { files in
      files["backlog/items/PAY-1.md"] = files["backlog/items/PAY-1.md"]?
        .replacing("status: ready", with: "status: accepted")
      files["backlog/order.md"] = "## Now\n\n1. PAY-1\n1. PAY-3\n1. PAY-2\n1. PAY-4\n\n## Not now\n"
    }
    #expect(difference.moves.map(\.id.text) == ["PAY-3", "PAY-4"])
    #expect(difference.moves.map { $0.from?.rank } == [3, nil])
    #expect(difference.moves.map { $0.to?.rank } == [1, 3])
    #expect(difference.moves.map { $0.above?.text } == ["PAY-2", nil])
    #expect(words(difference) == ["PAY-1 closed status: ready → accepted"])
  }

  @Test("tells what changed in the keys")
  func keys() async throws {
    #expect(
      try await edit(
        "items/PAY-1.md", "estimate: 3\n", "estimate: 5\nlabels: [a, b]\nx-own: {k: v}\n")
        == [
          "PAY-1 estimated estimate: 3 → 5", "PAY-1 changed labels: - → a, b",
          "PAY-1 changed x-own: - → {k: v}",
        ])
    #expect(
      try await edit("items/PAY-1.md", "PAY-1 title", "Other")
        == ["PAY-1 reworded title: PAY-1 title → Other"])
    #expect(
      try await edit("items/PAY-1.md", "status: ready", "status: done")
        == ["PAY-1 status status: ready → done"])
    #expect(
      try await edit("goals/G-1.md", "orders", "baskets")
        == ["G-1 changed measure: orders → baskets"])
  }

  @Test("tells what changed in story, criteria and text")
  func texts() async throws {
    #expect(
      try await edit("items/PAY-1.md", "to pay", "to pay fast") == [
        "PAY-1 reworded story: As a shopper, I want to pay so that I have it → "
          + "As a shopper, I want to pay fast so that I have it"
      ])
    #expect(
      try await edit("items/PAY-1.md", "- [ ] One is shown", "- [ ] Zero\n- [x] One is shown") == [
        "PAY-1 criterion-added #1: - → Zero",
        "PAY-1 criterion-done #2: - → One is shown",
        "PAY-1 criterion-slid #1: One is shown → Zero",
        "PAY-1 criterion-slid #2: Two is told → One is shown",
      ])
    #expect(
      try await edit("items/PAY-1.md", "## Acceptance", "A remark.\n\n## Acceptance")
        == ["PAY-1 text text: - → -"])
  }

  @Test("tells new, removed, renamed and broken files")
  func files() async throws {
    let difference = try await difference { files in
      files["backlog/items/PAY-5.md"] = Self.item("PAY-5")
      files["backlog/items/PAY-4.md"] = nil
      files["backlog/items/PAY-2.md"] = "---\nid: PAY-2\ntitle: @ann\n---\n"
      files["backlog/items/PAY-3-card.md"] = files.removeValue(forKey: "backlog/items/PAY-3.md")
      files["backlog/goals/G-1.md"] = nil
    }
    #expect(
      words(difference) == [
        "PAY-2 broken -: - → -",
        "PAY-3 renamed path: backlog/items/PAY-3.md → backlog/items/PAY-3-card.md",
        "PAY-5 created -: - → PAY-5 title", "PAY-4 removed -: PAY-4 title → -",
        "G-1 removed -: Goal → -",
      ])
    #expect(difference.moves.isEmpty)
  }
}
