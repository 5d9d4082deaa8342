import Testing

@testable import Demo

@Suite("Undoing changes of a text")
struct EditedTextTests {
  private static let order = """
    ## Now

    1. [A-1](a.md) One
       - because
    1. [A-2](b.md) Two

    ## Next

    """

  @Test("an entry is taken out with the reasons under it, and put above another")
  func moves() {
    var text = EditedText(Self.order)
    let entry = text.removeEntry("A-1")
    #expect(entry == ["1. [A-1](a.md) One", "   - because"])
    let isInserted = text.insertEntry(entry ?? [], at: .above("A-2"))
    #expect(isInserted)
    #expect(text.joined == Self.order)
  }

  @Test("an entry that fills an empty horizon stands between blank lines")
  func emptyHorizon() {
    var text = EditedText(Self.order)
    let entry = text.removeEntry("A-2")
    let isInserted = text.insertEntry(entry ?? [], at: .last("Next"))
    #expect(isInserted)
    #expect(
      text.joined == """
        ## Now

        1. [A-1](a.md) One
           - because

        ## Next

        1. [A-2](b.md) Two

        """)
  }

  @Test("what is not there is not undone")
  func notThere() {
    var text = EditedText(Self.order)
    let entry = text.removeEntry("A-3")
    #expect(entry == nil)
    let found = [
      text.insertEntry(["1. [A-4] Four"], at: .last("Never")),
      text.replace("[A-", with: "[B-"),
      text.untick(1),
      text.removeLines(from: "1. [A-2]", through: "## Now"),
    ]
    #expect(!found.contains(true))
    #expect(text.joined == Self.order)
  }

  @Test("boxes are counted from 1, ticked or not")
  func boxes() {
    var text = EditedText("- [x] a\n- [ ] b\n- [x] c\n")
    let found = [text.untick(3), text.untick(2)]
    #expect(found == [true, false])
    #expect(text.joined == "- [x] a\n- [ ] b\n- [ ] c\n")
  }
}
