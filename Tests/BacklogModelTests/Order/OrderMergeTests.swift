import BacklogModel
import Git
import Source
import Testing

@Suite("The merge of two orders")
struct OrderMergeTests {
  private typealias Samples = OrderMergeSamples

  private func merge(_ base: String, _ ours: String, _ theirs: String) throws -> OrderMerge {
    try OrderMerge(
      base: Samples.order(base), ours: Samples.order(ours), theirs: Samples.order(theirs))
  }

  private func text(_ merge: OrderMerge) -> String { String(decoding: merge.bytes, as: UTF8.self) }

  @Test(
    "keeps our moves and adds theirs",
    arguments: [
      ("1 2 3 4", "4 1 2 3", "1 2 3 4", "4 1 2 3"),
      ("1 2 3 4", "4 1 2 3", "2 1 3 4", "4 2 1 3"),
      ("1 2 3 4 5", "5 1 2 3 4", "1 3 4 2 5", "5 1 3 4 2"),
      ("1 2 3", "1 9 2 3", "1 8 2 3", "1 9 8 2 3"),
      ("1 2", "9 1 2", "8 1 2", "9 8 1 2"),
      ("1 2", "1 2 9", "1 2 8 7", "1 2 9 8 7"),
      ("1 2 3", "1 3", "1 2 3 4", "1 3 4"),
      ("1 2 3", "1 2 3 4", "1 3", "1 3 4"),
      ("1 2 3", "2 3", "1 9 2 3", "9 2 3"),
      ("1 2 3", "2 3", "2 3 1", "2 3"),
      ("1 2 3", "3 1 2", "3 1 2", "3 1 2"),
      ("1 2 3 4", "3 4 1 2", "2 3 4 1", "3 4 2 1"),
      ("Now 1 2 3 Next 4", "Now 1 3 Next 2 4", "Now 3 1 2 Next 4", "Now 3 1 Next 2 4"),
      ("Now 1 2 Next 3 4", "Now 2 Next 1 3 4", "Now 1 2 Next 4 3", "Now 2 Next 1 4 3"),
      (
        "Now 1 Next 2", "Now 1 Soon 3 Next 2", "Now 1 Later 4 Next 2", "Now 1 Soon 3 Later 4 Next 2"
      ),
      ("Now 1 Next 2", "Now 1 Later 2", "Now 1 9 Next 2 8", "Now 1 9 Later 2 8"),
      ("Now 1 Next 2 Parked", "Now 1 Next 2 Parked", "Now 1 2 Parked", "Now 1 2 Parked"),
      ("Now 1 Next 2", "Now 1 Next 2 3", "Now 1 2", "Now 1 2 Next 3"),
      ("Now 1 Next 2", "Now 1 2", "Now 1 Next 2 3", "Now 1 2 Next 3"),
      (
        "Now 1 Next 2 Later 3", "Now 1 Next 2 4 Later 3", "Now 1 Later 3 Next 2",
        "Now 1 Later 3 Next 2 4"
      ),
    ])
  func clean(base: String, ours: String, theirs: String, expected: String) throws {
    let merge = try merge(base, ours, theirs)
    #expect(
      Samples.summary(of: Samples.read(text(merge))) == expected, "\(merge.decisions.map(\.words))")
    #expect(merge.isClean)
  }

  @Test("takes the words that only one side changed, with the moves of the other")
  func words() throws {
    let merge = try merge("1=a 2=b 3", "3 1=new 2=b", "2=other 1=a 3")
    #expect(Samples.summary(of: Samples.read(text(merge))) == "3 2=other 1=new")
    #expect(merge.isClean)
  }

  @Test("marks an item that both sides put at different places, and nothing else")
  func contestedPlace() throws {
    let merge = try merge("1 2 3 4", "4 1 2 3", "1 4 2 3")
    #expect(!merge.isClean)
    #expect(
      text(merge) == """
        <<<<<<< ours
        1. A-4
        =======
        >>>>>>> theirs
        1. A-1
        <<<<<<< ours
        =======
        1. A-4
        >>>>>>> theirs
        1. A-2
        1. A-3

        """)
    #expect(
      merge.decisions.map(\.words) == [
        "A-4: conflict: the top of the list in ours, the list, below A-1 in theirs"
      ])
    let result = Samples.read(text(merge))
    #expect(!result.isReadable)
    #expect(result.defects.contains { $0.message.contains("merge that was not finished") })
  }

  @Test("marks words that both sides changed, with marks of the size that git asks for")
  func contestedWords() throws {
    let merge = try OrderMerge(
      base: Samples.order("1=a 2"), ours: Samples.order("1=b 2"), theirs: Samples.order("2 1=c"),
      marks: ConflictMarks(size: 9, ours: "HEAD", theirs: "topic"))
    #expect(
      text(merge) == """
        1. A-2
        <<<<<<<<< HEAD
        1. A-1 — b
        =========
        1. A-1 — c
        >>>>>>>>> topic

        """)
    #expect(!Samples.read(text(merge)).isReadable)
  }

  @Test("merges link, title, remark and the lines below each for itself")
  func partsOfAnEntry() throws {
    func order(_ path: String, _ title: String, _ reason: String, _ line: String) -> Order {
      Samples.read("1. [A-1](\(path)) \(title) — \(reason)\n   - \(line)\n")
    }
    let merge = try OrderMerge(
      base: order("a.md", "Old", "why", "more"), ours: order("b.md", "New", "why", "more"),
      theirs: order("a.md", "Other", "because", "much more"))
    #expect(text(merge) == "1. [A-1](b.md) New — because\n   - much more\n")
    #expect(merge.isClean)
  }

  @Test("merges prose line by line, keeps prose that one side reworded, and moves it along")
  func prose() throws {
    func order(_ top: String, _ below: String) -> Order {
      Samples.read("# Backlog\n\n\(top)\n\n## Now\n\n\(below)1. A-1\n1. A-2\n")
    }
    let merged = try OrderMerge(
      base: order("Why: a.", ""), ours: order("Why: b.", ""), theirs: order("Why: a.", "Mind.\n\n"))
    #expect(text(merged) == "# Backlog\n\nWhy: b.\n\n## Now\n\nMind.\n\n1. A-1\n1. A-2\n")
    let contested = try OrderMerge(
      base: order("Why: a.", ""), ours: order("Why: b.", ""), theirs: order("Why: c.", ""))
    #expect(
      contested.decisions.map(\.words) == [
        "the text at the top: conflict: ours and theirs changed its words"
      ])
    let kept = try OrderMerge(
      base: order("Why.", "Mind.\n\n"), ours: order("Why.", ""),
      theirs: order("Why.", "Mind the gap.\n\n"))
    #expect(text(kept).contains("Mind the gap."))
  }

  @Test("keeps the bytes that nobody touched: CRLF, blanks, a missing last line end, reasons")
  func bytes() throws {
    let base =
      "\u{FEFF}# Backlog  \n\n## Now\n\n1. A-1\n\n7)\tA-2 — why\n   - more\n\n\n## Next\n1. A-3"
    let ours = base.replacing("1. A-1\n\n", with: "1. A-1\n\n1. A-9\n\n")
    let theirs = base.replacing("## Next\n", with: "## Next\n1. A-8\n")
    let expected = ours.replacing("## Next\n", with: "## Next\n1. A-8\n")
    for lineEnd in ["\n", "\r\n"] {
      let orders = [base, ours, theirs].map { Samples.read($0.replacing("\n", with: lineEnd)) }
      let merge = try OrderMerge(base: orders[0], ours: orders[1], theirs: orders[2])
      #expect(text(merge).utf8.elementsEqual(expected.replacing("\n", with: lineEnd).utf8))
    }
    let converted = try OrderMerge(
      base: Samples.read(base), ours: Samples.read(base.replacing("\n", with: "\r\n")),
      theirs: Samples.read(theirs))
    #expect(text(converted).utf8.elementsEqual(theirs.replacing("\n", with: "\r\n").utf8))
  }

  @Test("explains each decision about what theirs changed")
  func decisions() throws {
    let merge = try merge(
      "Now 1 2 3 Next 4 5 6", "Now 1 2 Next 4=ours 5 6 7", "Now 2 1 3=b Next 6 8 Later 9 4")
    #expect(
      merge.decisions.map(\.words) == [
        "A-2: moved to the top of Now, as theirs has it",
        "A-3: stays out, as in ours, although theirs changed it",
        "A-8: added to Next, below A-7, as theirs has it",
        "horizon 'Later': added, as theirs has it",
        "A-9: added to the top of Later, as theirs has it",
        "A-4: moved to Later, below A-9, as theirs has it",
        "A-5: taken out, as in theirs",
      ])
    #expect(
      Samples.summary(of: Samples.read(text(merge))) == "Now 2 1 Next 6 7 8 Later 9 4=ours")
  }

  @Test("refuses what it cannot read or decide, and says where that is")
  func refusals() throws {
    let sound = Samples.order("1 2 3")
    let broken = Samples.read("1. A-1\n\n```\n1. A-2\n")
    do {
      _ = try OrderMerge(base: sound, ours: Samples.order("2 1 3"), theirs: broken)
      Issue.record("an unreadable order was merged")
    } catch {
      #expect(error.code == .unreadable)
      #expect(error.message == "line 3 of theirs: a code fence makes the order unreadable")
    }
    #expect(throws: OrderError.self) {
      try merge("A 1 B 2 C 3", "B 2 A 1 C 3", "A 1 C 3 B 2")
    }
    #expect(try OrderMerge(base: sound, ours: sound, theirs: broken).bytes == broken.file.bytes)
  }

  @Test("two sides that begin an order get both lists")
  func noBase() throws {
    let merge = try OrderMerge(
      base: nil, ours: Samples.order("Now 1 2"), theirs: Samples.order("Now 3 1"))
    #expect(Samples.summary(of: Samples.read(text(merge))) == "Now 1 2 3")
  }
}
