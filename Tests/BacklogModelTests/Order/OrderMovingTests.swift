import BacklogModel
import Source
import Testing

@Suite("Moving entries")
struct OrderMovingTests {
  static let text = """
    # Backlog

    ## Now

    1. [A-1](a.md) One — because
       - of support
    1. [A-2](b.md) Two
    why two

    ## Next

    3. A-3

    ## Later

    ## Not now

    1. A-9 — parked
    """

  private func order(_ text: String = OrderMovingTests.text) -> Order {
    Order(reading: SourceFile(path: "order.md", text: text), parkedHorizons: ["Not now"])
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func ids(_ bytes: [UInt8]) -> [String] {
    order(string(bytes)).ranked.map(\.id.text)
  }

  @Test("gives an item that stands after a bullet its number, and takes its reason along")
  func bullets() throws {
    let text = """
      ## Now

      1. [A-1](a.md) One

      ## Next

      - [A-2](b.md) Two — because
      - A-3
         1. [A-4](d.md) Four
      """
    let order = order(text)
    let listing = OrderListing(path: "b.md", title: "Two")
    let moved = try order.moving([id("A-2")], to: .top, listings: [id("A-2"): listing])
    #expect(
      string(moved) == """
        ## Now

        1. [A-2](b.md) Two — because
        1. [A-1](a.md) One

        ## Next

        - A-3
           1. [A-4](d.md) Four
        """)
    let both = try order.moving([id("A-3"), id("A-2")], to: .top)
    #expect(ids(both) == ["A-3", "A-2", "A-1"])
  }

  @Test("takes all of the reason along")
  func reasons() throws {
    let result = try order().moving([id("A-1")], to: .after(id("A-3")))
    #expect(
      string(result) == """
        # Backlog

        ## Now

        1. [A-2](b.md) Two
        why two

        ## Next

        3. A-3
        1. [A-1](a.md) One — because
           - of support

        ## Later

        ## Not now

        1. A-9 — parked
        """)
  }

  @Test("leaves and enters horizons with one blank line around")
  func emptyHorizons() throws {
    let result = try order().moving([id("A-3")], to: .horizon("later"))
    #expect(
      string(result).hasSuffix(
        "## Next\n\n## Later\n\n3. A-3\n\n## Not now\n\n1. A-9 — parked"))
  }

  @Test("keeps the last line apart in a file without a line end at its end")
  func noFinalLineEnd() throws {
    let result = try order().moving([id("A-9"), id("A-3")], to: .top)
    #expect(
      string(result).hasPrefix("# Backlog\n\n## Now\n\n1. A-9 — parked\n3. A-3\n1. [A-1]"))
    #expect(string(result).hasSuffix("## Next\n\n## Later\n\n## Not now"))
  }

  @Test(
    "counts places as people do",
    arguments: [
      (OrderPlacement.top, ["A-2", "A-1", "A-3"]),
      (.bottom, ["A-1", "A-3", "A-2"]),
      (.rank(1), ["A-2", "A-1", "A-3"]),
      (.rank(2), ["A-1", "A-2", "A-3"]),
      (.rank(3), ["A-1", "A-3", "A-2"]),
      (.rank(99), ["A-1", "A-3", "A-2"]),
      (.horizon("Next"), ["A-1", "A-3", "A-2"]),
      (.horizon("Next", at: .top), ["A-1", "A-2", "A-3"]),
      (.horizon("Next", at: .number(1)), ["A-1", "A-2", "A-3"]),
      (.horizon("NOT NOW", at: .top), ["A-1", "A-3"]),
    ])
  func places(placement: OrderPlacement, expected: [String]) throws {
    #expect(ids(try order().moving([id("A-2")], to: placement)) == expected)
  }

  @Test("keeps a blank line apart from a line that ends in a lone CR")
  func loneCarriageReturns() throws {
    let text = "1. A-1 — why\r1. A-2\n\n(words)\n"
    let order = Order(reading: SourceFile(path: "order.md", text: text))
    let moved = try order.moving([id("A-1")], to: .bottom)
    #expect(
      String(decoding: moved, as: UTF8.self) == "1. A-2\n1. A-1 — why\r\n\n(words)\n")
  }

  @Test("changes nothing where nothing changes")
  func unchanged() throws {
    let order = order()
    #expect(try order.moving([id("A-1"), id("A-2")], to: .top) == order.file.bytes)
    #expect(try order.moving([id("A-2")], to: .after(id("A-1"))) == order.file.bytes)
    #expect(try order.moving([id("A-2")], to: .rank(2)) == order.file.bytes)
    #expect(try order.moving([id("A-3")], to: .rank(3)) == order.file.bytes)
    #expect(try order.moving([id("A-3")], to: .bottom) == order.file.bytes)
  }

  @Test("lists items that are not listed yet")
  func listing() throws {
    let listings = [id("B-7"): OrderListing(path: "items/b 7.md", title: "Seven — <b>\n x")]
    let result = try order().moving([id("B-7")], to: .rank(2), listings: listings)
    #expect(string(result).contains("\n1. [B-7](<items/b 7.md>) Seven - \\<b> x\n1. [A-2]"))
    #expect(ids(result) == ["A-1", "B-7", "A-2", "A-3"])
  }

  @Test(
    "fills an order from nothing", arguments: ["", "# Backlog", "\u{FEFF}\r\n", "## Not now\n"])
  func fromNothing(text: String) throws {
    let listings = [id("B-7"): OrderListing(path: "b.md", title: "Seven")]
    let result = try order(text).moving([id("B-7")], to: .bottom, listings: listings)
    #expect(order(string(result)).entries.map(\.rank) == [1])
    #expect(order(string(result)).defects.isEmpty)
  }

  @Test("starts an order with horizons")
  func starting() {
    #expect(
      string(Order.starting(with: ["Now", "Next"])) == "# Product backlog\n\n## Now\n\n## Next\n")
  }

  @Test("adds a horizon only when asked to, before the parked ones")
  func newHorizon() throws {
    let error = #expect(throws: OrderError.self) {
      try order().moving([id("A-1")], to: .horizon("Latre"))
    }
    #expect(
      error?.message == "no horizon is called 'Latre'; did you mean 'Later'? "
        + "(horizons: Now, Next, Later, Not now)")
    let result = try order().moving([id("A-3")], to: .horizon("Some day"), createsHorizon: true)
    #expect(
      string(result).hasSuffix(
        "## Later\n\n## Some day\n\n3. A-3\n\n## Not now\n\n1. A-9 — parked"))
    #expect(throws: OrderError.self) {
      try order().moving([id("A-3")], to: .horizon("a\nb"), createsHorizon: true)
    }
  }

  @Test("refuses what makes no sense")
  func refusals() {
    let order = order()
    func code(_ ids: [Identifier], _ placement: OrderPlacement) -> OrderFailure? {
      #expect(throws: OrderError.self) { try order.moving(ids, to: placement) }?.code
    }
    #expect(code([id("A-1")], .before(id("A-1"))) == .invalidPlacement)
    #expect(code([id("A-1"), id("a-1")], .top) == .invalidPlacement)
    #expect(code([id("A-1")], .rank(0)) == .invalidPlacement)
    #expect(code([id("A-77")], .top) == .notListed)
    #expect(code([id("A-1")], .before(id("A-77"))) == .notListed)
  }

  @Test("refuses an item that is listed twice")
  func listedTwice() {
    let order = order("1. A-1\n1. A-2\n1. A-1\n")
    let error = #expect(throws: OrderError.self) { try order.moving([id("A-1")], to: .bottom) }
    #expect(error?.message == "A-1 is listed again on line 3; remove one of the two first")
  }

  @Test("adds a blank line where lines would be read differently")
  func seams() throws {
    let result = try order("Now:\n1. A-1\n2. A-2\n").moving([id("A-1")], to: .bottom)
    #expect(string(result) == "Now:\n\n2. A-2\n1. A-1\n")
  }

  @Test("adds a blank line where a line below would become part of the reason")
  func reasonBelow() throws {
    let result = try order("1. A-1\n- -\nwords\n\nAnd:\n\n1. A-4\n1.\n***\n")
      .moving([id("A-1")], to: .bottom)
    #expect(string(result) == "And:\n\n1. A-4\n\n1. A-1\n- -\nwords\n\n1.\n***\n")
  }

  @Test("keeps a list loose that has blank lines between its entries")
  func loose() throws {
    let result = try order("1. A-1\n\n2. A-2\n\n3. A-3\n").moving([id("A-3")], to: .top)
    #expect(string(result) == "3. A-3\n\n1. A-1\n\n2. A-2\n")
  }

  @Test("takes entries out and gives their reasons")
  func removing() throws {
    let removal = try order().removing([id("A-1"), id("A-3"), id("X-1")])
    #expect(removal.entries.map(\.reason) == ["because\n- of support", nil])
    #expect(
      string(removal.bytes) == """
        # Backlog

        ## Now

        1. [A-2](b.md) Two
        why two

        ## Next

        ## Later

        ## Not now

        1. A-9 — parked
        """)
  }

  @Test("takes all entries of an item out")
  func removingTwice() throws {
    let removal = try order("1. A-1 — x\n1. A-2\n1. A-1 — y\n").removing([id("A-1")])
    #expect(string(removal.bytes) == "1. A-2\n")
    #expect(removal.entries.map(\.reason) == ["x", "y"])
  }
}
