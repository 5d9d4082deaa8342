import BacklogModel
import FrontMatter
import Git
import Source
import TestSupport
import Testing

@Suite("The merge of two versions of an item")
struct ItemMergeTests {
  private static let head = """
    ---
    id: PAY-1
    title: Pay with a saved card # the short one
    status: ready
    estimate: 3
    value: {business: 8, time: 5}
    labels: [checkout, cards]
    ---

    """

  private static let body = """

    As a shopper, I want to pay so that I have it.

    ## Acceptance criteria

    - [ ] The order is placed
    - [ ] No order is placed
    - [x] The card is named

    """

  private func merge(
    _ ours: (String) -> String, _ theirs: (String) -> String,
    base: String = Self.head + Self.body
  ) throws -> ItemMerge {
    try ItemMerge(
      base: Array(base.utf8), ours: Array(ours(base).utf8), theirs: Array(theirs(base).utf8))
  }

  private func text(_ merge: ItemMerge) -> String { String(decoding: merge.bytes, as: UTF8.self) }

  private func expectClean(
    _ expected: String, _ ours: (String) -> String, _ theirs: (String) -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for merge in [try merge(ours, theirs), try merge(theirs, ours)] {
      #expect(text(merge) == expected, sourceLocation: sourceLocation)
      #expect(merge.isClean, sourceLocation: sourceLocation)
    }
  }

  private static let whole = head + body

  @Test("takes neighbouring keys that each only one side changed, and the comments with them")
  func keys() throws {
    let expected = Self.whole.replacing("status: ready", with: "status: done")
      .replacing("estimate: 3", with: "estimate: 5 # asked")
    try expectClean(
      expected, { $0.replacing("status: ready", with: "status: done") },
      { $0.replacing("estimate: 3", with: "estimate: 5 # asked") })
  }

  @Test("adds a new key below the key above it there, and takes a removed one out")
  func newAndRemovedKeys() throws {
    try expectClean(
      Self.whole.replacing("estimate: 3\n", with: "epic: PAY-9\n"),
      { $0.replacing("status: ready\n", with: "status: ready\nepic: PAY-9\n") },
      { $0.replacing("estimate: 3\n", with: "") })
  }

  @Test("unites lists as sets, in the order and style of ours")
  func lists() throws {
    let merge = try merge(
      { $0.replacing("[checkout, cards]", with: "[checkout, cards, ui]") },
      { $0.replacing("[checkout, cards]", with: "[cards, fast]") })
    #expect(text(merge) == Self.whole.replacing("[checkout, cards]", with: "[cards, ui, fast]"))
    #expect(merge.isClean)
    #expect(
      merge.decisions.map(\.words) == [
        "labels: what ours and theirs made of it (cards, fast in theirs)"
      ])
  }

  @Test("unites maps key by key")
  func maps() throws {
    try expectClean(
      Self.whole.replacing("{business: 8, time: 5}", with: "{business: 9, time: 6}"),
      { $0.replacing("business: 8", with: "business: 9") },
      { $0.replacing("time: 5", with: "time: 6") })
    let contested = try merge(
      { $0.replacing("time: 5", with: "time: 7") }, { $0.replacing("time: 5", with: "time: 6") })
    #expect(!contested.isClean)
  }

  @Test("marks the lines of a key that both sides set differently, and no others")
  func contestedKey() throws {
    let merge = try merge(
      { $0.replacing("estimate: 3", with: "estimate: 5").replacing("ready", with: "done") },
      { $0.replacing("estimate: 3", with: "estimate: 8") })
    let marked = "<<<<<<< ours\nestimate: 5\n=======\nestimate: 8\n>>>>>>> theirs"
    #expect(
      text(merge)
        == Self.whole.replacing("estimate: 3", with: marked).replacing("ready", with: "done"))
    #expect(!merge.isClean)
    #expect(merge.decisions.map(\.words) == ["estimate: conflict: 5 in ours, 8 in theirs"])
    let frontMatter = FrontMatter(
      readingHeadOf: SourceFile(path: "a.md", bytes: merge.bytes))
    #expect(!frontMatter.isReadable)
  }

  @Test("marks a key that one side removed and the other changed")
  func removedAndChanged() throws {
    let merge = try merge(
      { $0.replacing("estimate: 3\n", with: "") },
      { $0.replacing("estimate: 3", with: "estimate: 8") })
    #expect(text(merge).contains("<<<<<<< ours\n=======\nestimate: 8\n>>>>>>> theirs\n"))
    #expect(merge.decisions.map(\.words) == ["estimate: conflict: taken out in ours, 8 in theirs"])
  }

  @Test("two ways to write one value are no conflict")
  func sameValue() throws {
    let merge = try merge(
      { $0.replacing("estimate: 3", with: "estimate: \"5\"") },
      { $0.replacing("estimate: 3", with: "estimate: 5") })
    #expect(text(merge) == Self.whole.replacing("estimate: 3", with: "estimate: \"5\""))
    #expect(merge.isClean)
  }

  @Test("merges boxes of neighbouring criteria, also beside a new criterion")
  func boxes() throws {
    try expectClean(
      Self.whole.replacing("[ ] The order", with: "[x] The order")
        .replacing("[ ] No order", with: "[X] No order").replacing(
          "[x] The card", with: "[ ] The card")
        + "- [ ] It is fast\n",
      {
        $0.replacing("[ ] The order", with: "[x] The order")
          .replacing("[x] The card", with: "[ ] The card")
      },
      { $0.replacing("[ ] No order", with: "[X] No order") + "- [ ] It is fast\n" })
  }

  @Test("a criterion that one side ticked and the other reworded is a conflict")
  func tickedAndReworded() throws {
    let merge = try merge(
      { $0.replacing("[ ] The order is placed", with: "[x] The order is placed") },
      { $0.replacing("[ ] The order is placed", with: "[ ] The order is paid") })
    #expect(!merge.isClean)
    #expect(text(merge).contains("- [x] The order is placed\n=======\n- [ ] The order is paid\n"))
  }

  @Test("keeps CRLF and converts lines of the other side")
  func lineEnds() throws {
    let crlf = Self.whole.replacing("\n", with: "\r\n")
    let merge = try ItemMerge(
      base: Array(crlf.utf8), ours: Array(crlf.replacing("estimate: 3", with: "estimate: 5").utf8),
      theirs: Array(Self.whole.replacing("ready", with: "done").utf8))
    #expect(merge.isClean)
    let expected = Self.whole.replacing("estimate: 3", with: "estimate: 5")
      .replacing("ready", with: "done")
    #expect(text(merge) == expected)
  }

  @Test("merges a file without front matter, or with a broken one, line by line")
  func plain() throws {
    let plain = try merge({ "Top\n" + $0 }, { $0 + "Bottom\n" }, base: "One\n\nTwo\n\nThree\n")
    #expect(text(plain) == "Top\nOne\n\nTwo\n\nThree\nBottom\n")
    #expect(plain.isClean)
    let broken = try merge(
      { $0.replacing("status: ready", with: "status: @ann") },
      { $0 + "\nMore.\n" })
    #expect(broken.decisions.map(\.kind) == [.plain, .merged])
    #expect(
      text(broken) == Self.whole.replacing("status: ready", with: "status: @ann") + "\nMore.\n")
  }

  @Test("two sides that add the same file get the keys of both")
  func noBase() throws {
    let ours = "---\nid: PAY-1\ntitle: One\n---\n\nText\n"
    let theirs = "---\nid: PAY-1\ntitle: Two\n---\n\nText\n"
    let merge = try ItemMerge(base: [], ours: Array(ours.utf8), theirs: Array(theirs.utf8))
    #expect(!merge.isClean)
    #expect(text(merge).contains("title: One\n=======\ntitle: Two\n"))
  }

  /// Random edits of one key or line each, so that the sides seldom meet.
  @Test(
    "any bytes give a result, and an unchanged side the other", arguments: 0..<4 as Range<UInt64>)
  func anyBytes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func mutated(_ bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let new = Array("\n:#-[]{} x\"'".utf8).randomElement(using: &random) ?? 0
        if Bool.random(using: &random) { bytes[place] = new } else { bytes.insert(new, at: place) }
      }
      return bytes
    }
    let base = Array(Self.whole.utf8)
    for _ in 0..<60 {
      let (ours, theirs) = (mutated(base), mutated(base))
      let merge = try ItemMerge(base: base, ours: ours, theirs: theirs)
      #expect(!merge.bytes.isEmpty)
      #expect(try ItemMerge(base: base, ours: ours, theirs: base).bytes == ours)
      #expect(try ItemMerge(base: base, ours: base, theirs: ours).bytes == ours)
      #expect(try ItemMerge(base: base, ours: ours, theirs: ours).bytes == ours)
    }
  }
}
