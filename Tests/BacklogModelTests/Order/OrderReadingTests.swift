import BacklogModel
import Source
import Testing

@Suite("Reading an order")
struct OrderReadingTests {
  static let example = """
    # Product backlog

    Why this order: we protect the checkout revenue first.

    ## Now

    1. [PAY-7K3F](items/PAY-7K3F-saved-card.md) Pay with a saved card — a third of carts end here
    1. [PAY-2M9Q](items/PAY-2M9Q-expired-card.md) Explain an expired card
       - asked for by support, 40 tickets a week

    ## Next

    1. [PAY-X4TR](<items/PAY-X4TR e-mail.md>) E-mail receipts

    ## Not now

    1. PAY-9HQW Pay with crypto -- no demand in the last survey
    """

  let order = Order(
    reading: SourceFile(path: "order.md", text: OrderReadingTests.example),
    parkedHorizons: ["not  now"])

  @Test("finds the horizons")
  func horizons() {
    #expect(order.defects.isEmpty)
    #expect(order.horizons.map(\.name) == ["Now", "Next", "Not now"])
    #expect(order.horizons.map(\.isParked) == [false, false, true])
    #expect(order.horizons.map(\.line) == [5, 11, 15])
  }

  @Test("takes a no-break space for a blank, since nobody sees the difference")
  func noBreakSpaces() {
    let order = Order(
      reading: SourceFile(
        path: "order.md",
        text:
          "1. [A-1](a.md)\u{A0}—\u{A0}why\n1.\u{A0}[A-2](a.md) Two\n\n## Not\u{A0}now\u{A0}\n\n1. A-3\n"
      ),
      parkedHorizons: ["not now"])
    #expect(order.entries.map(\.reason) == ["why", nil])
    #expect(order.entries.map(\.title) == ["", ""])
    #expect(order.horizons.map(\.isParked) == [true])
    #expect(order.defects.map(\.rule) == ["order/unnumbered"])
  }

  @Test("ranks the entries of all horizons that are not parked")
  func ranks() {
    #expect(order.entries.map(\.id.text) == ["PAY-7K3F", "PAY-2M9Q", "PAY-X4TR", "PAY-9HQW"])
    #expect(order.entries.map(\.rank) == [1, 2, 3, nil])
    #expect(order.entries.map(\.horizon) == [0, 0, 1, 2])
  }

  @Test("reads titles, links and reasons")
  func texts() {
    #expect(
      order.entries.map(\.title) == [
        "Pay with a saved card", "Explain an expired card", "E-mail receipts", "Pay with crypto",
      ])
    #expect(
      order.entries.map(\.destination) == [
        "items/PAY-7K3F-saved-card.md", "items/PAY-2M9Q-expired-card.md",
        "items/PAY-X4TR e-mail.md", nil,
      ])
    #expect(
      order.entries.map(\.reason) == [
        "a third of carts end here", "- asked for by support, 40 tickets a week", nil,
        "no demand in the last survey",
      ])
  }

  @Test("gives the ranges of what it read")
  func ranges() {
    let entry = order.entries[1]
    #expect(entry.lineRange == 8...9)
    #expect(order.file.text(in: entry.idRange) == "PAY-2M9Q")
    #expect(
      order.file.text(in: entry.linkRange) == "[PAY-2M9Q](items/PAY-2M9Q-expired-card.md)")
    #expect(order.file.text(in: entry.titleRange) == "Explain an expired card")
    #expect(
      order.entries[2].destinationRange.map(order.file.text(in:)) == "<items/PAY-X4TR e-mail.md>")
    #expect(
      order.prose.map(order.file.text(in:)) == [
        "# Product backlog", "Why this order: we protect the checkout revenue first.",
      ])
  }

  @Test("finds an entry without regard to ASCII case")
  func lookUp() throws {
    let id = try #require(Identifier("pay-x4tr"))
    #expect(order.entry(of: id)?.rank == 3)
  }

  @Test("reads the same with any line end", arguments: ["\r\n", "\r"])
  func lineEnds(lineEnd: String) {
    let text = OrderReadingTests.example.replacing("\n", with: lineEnd)
    let other = Order(
      reading: SourceFile(path: "order.md", text: text), parkedHorizons: ["Not now"])
    #expect(other.defects.isEmpty)
    #expect(other.entries.map(\.id) == order.entries.map(\.id))
    #expect(other.entries.map(\.reason) == order.entries.map(\.reason))
    #expect(other.digest == order.digest)
  }

  @Test("skips a byte order mark")
  func byteOrderMark() {
    let file = SourceFile(path: "order.md", text: "\u{FEFF}1. PAY-1 One\n")
    #expect(Order(reading: file).entries.map(\.id.text) == ["PAY-1"])
  }

  @Test("reads sixteen thousand entries and says when there are more")
  func manyEntries() {
    let lines = (1...16_001).map { "1. PAY-\($0) Item\n" }
    let full = Order(
      reading: SourceFile(path: "order.md", text: lines.dropLast().joined()))
    #expect(full.defects.isEmpty)
    #expect(full.ranked.last?.rank == 16_000)
    let more = Order(reading: SourceFile(path: "order.md", text: lines.joined()))
    #expect(more.defects.map(\.rule) == ["item/limit"])
    #expect(!more.isReadable)
  }

  @Test("reads nothing above a megabyte")
  func tooLarge() {
    let bytes = Array(repeating: UInt8(ascii: "\n"), count: (1 << 20) + 1)
    let order = Order(reading: SourceFile(path: "order.md", bytes: bytes))
    #expect(order.defects.map(\.rule) == ["item/limit"])
    #expect(order.entries.isEmpty)
    #expect(!order.isReadable)
  }
}
