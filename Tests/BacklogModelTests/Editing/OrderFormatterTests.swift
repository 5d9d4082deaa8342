import BacklogModel
import TestSupport
import Testing

@Suite("Formatting the order")
struct OrderFormatterTests {
  @Test("keeps the title of an item that has lost its own")
  func lostTitles() async throws {
    let order = """
      1. [A-1](items/A-1-card.md) Pay by card — why
      1. [A-2](items/A-2-cash.md) Pay in cash
      1. [A-3](items/A-3-gift.md) Old title

      """
    let tree = MemoryTree([
      "backlog/order.md": order, "backlog/items/A-1-card.md": "\u{0}",
      "backlog/items/A-2-cash.md": "Only a line.\n", "backlog/items/A-3-gift.md": "# New title\n",
    ])
    let backlog = try await BacklogLoader(tree, Configuration()).load()
    let change = try #require(try OrderFormatter(backlog).change(sweeps: false))
    #expect(
      String(decoding: change.after, as: UTF8.self)
        == order.replacing("Old title", with: "New title"))
  }
}
