import BacklogModel
import Markdown
import Source
import Testing

@Suite("The difference of two lists of criteria")
struct CriteriaDifferenceTests {
  private func criteria(_ lines: [String]) -> [Criterion] {
    let text = "## Acceptance criteria\n\n" + lines.map { "- \($0)\n" }.joined()
    let file = SourceFile(path: "a.md", text: text)
    return StoryDocument(reading: Document(parsing: file), of: file).criteria
  }

  private func difference(_ old: [String], _ new: [String]) -> CriteriaDifference {
    CriteriaDifference(from: criteria(old), to: criteria(new))
  }

  private func words(_ pair: CriterionPair) -> String {
    [pair.before, pair.after].map { $0.map { "\($0.number) \($0.text)" } ?? "none" }
      .joined(separator: " → ")
  }

  @Test("is empty for equal lists, wherever they stand and however they are marked up")
  func equal() {
    #expect(difference(["A card is named", "B"], ["A **card** is named", "B"]).isEmpty)
    #expect(CriteriaDifference(from: [], to: []).isEmpty)
  }

  @Test("tells a new criterion, a removed one, and the numbers that slid because of it")
  func slides() {
    let added = difference(["One", "Two", "Three"], ["One", "New words here", "Two", "Three"])
    #expect(
      added.changedPairs.map(words) == [
        "none → 2 New words here", "2 Two → 3 Two", "3 Three → 4 Three",
      ])
    #expect(added.slides.map(\.number) == [2, 3])
    #expect(added.slides.map(\.newNumber) == [3, 4])
    #expect(added.slides.map(\.after.text) == ["New words here", "Two"])
    let removed = difference(["One", "Two", "Three"], ["Two", "Three"])
    #expect(removed.slides.map(\.number) == [1, 2])
    #expect(removed.slides.map(\.newNumber) == [nil, 1])
    #expect(removed.changedPairs.map(words).last == "1 One → none")
  }

  @Test("a number that nothing has any more did not slide")
  func lastRemoved() {
    #expect(difference(["One", "Two"], ["One"]).slides.isEmpty)
  }

  @Test("an explicit number stays with its criterion")
  func labels() {
    let moved = difference(["#1 One", "#2 Two"], ["#2 Two", "#1 One"])
    #expect(moved.slides.isEmpty)
    #expect(moved.isEmpty)
  }

  @Test("a criterion that shares most of its words was reworded, also at another number")
  func rewording() {
    let old = ["The card is named by its digits", "No order is placed"]
    let same = difference(old, ["The card is named by its last four digits", "No order is placed"])
    #expect(same.changedPairs.map(\.isReworded) == [true])
    #expect(same.slides.isEmpty)
    let moved = difference(
      old, ["Something new", "The card is named by its last digits"] + [old[1]])
    #expect(
      moved.pairs(numbered: 1).map(words) == [
        "1 The card is named by its digits → 2 The card is named by its last digits"
      ])
    #expect(moved.slides.map(\.number) == [1, 2])
  }

  @Test("a criterion with all other words at the same number was reworded")
  func rewritten() {
    let changed = difference(["Old words", "Two"], ["Entirely different", "Two"])
    #expect(changed.changedPairs.map(words) == ["1 Old words → 1 Entirely different"])
    #expect(changed.slides.isEmpty)
  }

  @Test("tells ticks")
  func ticks() {
    let ticked = difference(["[ ] One", "[x] Two"], ["[x] One", "[x] Two"])
    #expect(ticked.changedPairs.map(\.isRemarked) == [true])
    #expect(ticked.changedPairs.first?.isReworded == false)
  }

  @Test("pairs equal words in their order")
  func twins() {
    let twins = difference(["Same", "Same"], ["Same", "Same", "Same"])
    #expect(twins.changedPairs.map(words) == ["none → 3 Same"])
    #expect(twins.slides.isEmpty)
  }

  /// Each change on a line: kind, number, words.
  private func told(_ old: [String], _ new: [String]) -> [String] {
    difference(old, new).changes.map { change in
      "\(change.kind) \(change.number): \(change.from ?? "-") → \(change.to ?? "-")"
    }
  }

  @Test("tells what happened in the order of the new list, then what went, then the numbers")
  func changes() {
    #expect(
      told(
        ["[x] The card is charged", "[ ] A receipt is sent", "Gone"],
        ["[ ] Quite new", "[ ] The card is charged", "[x] A receipt is sent by mail"]) == [
          "added 1: - → Quite new", "opened 2: - → The card is charged",
          "reworded 3: A receipt is sent → A receipt is sent by mail",
          "done 3: - → A receipt is sent by mail", "removed 3: Gone → -",
          "slid 1: The card is charged → Quite new",
          "slid 2: A receipt is sent → The card is charged",
          "slid 3: Gone → A receipt is sent by mail",
        ])
    #expect(told(["One", "[x] Two"], ["One"]) == ["removed 2: Two → -"])
    #expect(told(["One"], ["One", "[x] Two"]) == ["added 2: - → Two"])
  }

  @Test("an empty box that came or went tells nothing, and yet the lists are different")
  func emptyBoxes() {
    #expect(told(["One", "[ ] Two"], ["[ ] One", "Two"]).isEmpty)
    #expect(!difference(["One"], ["[ ] One"]).isEmpty)
  }

  @Test("the words of a criterion are also those of the entries below it")
  func details() {
    #expect(
      told(["The card is named\n  - in full"], ["The card is named\n  - by four digits"])
        == ["reworded 1: The card is named in full → The card is named by four digits"])
  }
}

extension CriteriaDifference {
  fileprivate var changedPairs: [CriterionPair] { pairs.filter(\.isChanged) }
}
