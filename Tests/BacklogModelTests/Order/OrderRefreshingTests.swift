import BacklogModel
import Source
import Testing

@Suite("Refreshing titles and links")
struct OrderRefreshingTests {
  private let listings = [
    id("A-1"): OrderListing(path: "items/A-1.md", title: "New title"),
    id("A-2"): OrderListing(path: "items/A (2).md", title: "Two"),
  ]

  @Test(
    "edits the title and the path and nothing else",
    arguments: [
      ("1. [A-1](old.md) Old title — reason", "1. [A-1](items/A-1.md) New title — reason"),
      ("1. [A-1](items/A-1.md) New title", "1. [A-1](items/A-1.md) New title"),
      ("1.  [a-1](<items/A-1.md>)", "1.  [a-1](<items/A-1.md>) New title"),
      ("1. [A-1](x) — reason", "1. [A-1](items/A-1.md) New title — reason"),
      ("7) [A-2](x) Two\n   - kept", "7) [A-2](<items/A (2).md>) Two\n   - kept"),
      ("1. [A-1](x)  Old  -- why  ", "1. [A-1](items/A-1.md) New title  -- why  "),
      ("1. [A-3](x) Other", "1. [A-3](x) Other"),
    ])
  func links(before: String, after: String) {
    #expect(refreshed(before) == after)
    #expect(refreshed(after) == after)
  }

  @Test(
    "never throws away words that may be a reason",
    arguments: [
      ("1. A-1", "1. [A-1](items/A-1.md) New title"),
      ("1. A-1: New title", "1. [A-1](items/A-1.md) New title"),
      ("1. A-1 New title, asked for", "1. [A-1](items/A-1.md) New title, asked for"),
      ("1. A-1 since sales asked", "1. [A-1](items/A-1.md) New title — since sales asked"),
      ("1. [A-1](items/A-1.md) New title (sales)", "1. [A-1](items/A-1.md) New title (sales)"),
      ("1. [A-1](x) Old - because", "1. [A-1](items/A-1.md) Old - because"),
      ("1. [A-1](x): because", "1. [A-1](items/A-1.md): because"),
      ("1. [A-1](x) —because", "1. [A-1](items/A-1.md) —because"),
      ("1. [A-1](x) [A-2](y) — r", "1. [A-1](items/A-1.md) [A-2](y) — r"),
      ("1. [A-1](x) Old —\u{A0}why", "1. [A-1](items/A-1.md) New title —\u{A0}why"),
    ])
  func words(before: String, after: String) {
    #expect(refreshed(before) == after)
    #expect(refreshed(after) == after)
  }

  private func refreshed(_ text: String) -> String? {
    let order = Order(reading: SourceFile(path: "order.md", text: text))
    return order.refreshing(listings).applied(to: order.file.bytes).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
