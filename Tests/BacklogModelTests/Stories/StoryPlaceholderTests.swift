import BacklogModel
import Source
import Testing

@Suite("Template text in stories")
struct StoryPlaceholderTests {
  private func item(_ text: String) -> Item {
    ItemReader(Configuration()).item(in: SourceFile(path: "backlog/items/PAY-1.md", text: text))
  }

  @Test(
    "is one pair of brackets, underscores or TBD",
    arguments: ["[persona]", "{{goal}}", "[type of user]", "____", "???", "TBD", "todo"])
  func placeholders(text: String) {
    #expect(Story.Part(text, at: 0..<0).isPlaceholder)
  }

  @Test(
    "is not what only holds brackets, a link to an item, or words",
    arguments: ["[gift] card", "[[US-4]]", "pay [by card] or [cash]", "see todos", "{", ""])
  func words(text: String) {
    #expect(!Story.Part(text, at: 0..<0).isPlaceholder)
  }

  @Test("is a scenario whose every step is one pair of brackets")
  func steps() {
    let criteria = item(
      """
      ## Acceptance criteria

      - Given [a situation], when [something happens], then [what can be seen]
      - Given [a situation], when I press Pay, then [what can be seen]
      """
    ).text.criteria
    #expect(criteria.map(\.isPlaceholder) == [true, false])
  }

  @Test("keeps a type without a Definition of Ready from being ready")
  func templateTask() throws {
    let task = item("---\ntype: task\nstatus: ready\n---\n\n## ACs\n\n- [ ] [What is there]\n")
    let backlog = Backlog(configuration: Configuration(), items: [task], order: nil)
    #expect(backlog.readiness(of: task).missing == ["template text"])
  }

  @Test("is no story and no criterion for the Definition of Ready")
  func readiness() throws {
    let text = """
      ---
      type: story
      status: ready
      estimate: 3
      ---

      As a [persona], I want to [goal] so that [result].

      ## Acceptance criteria

      - [ ] [A condition that must hold]

      """
    let template = item(text)
    let backlog = Backlog(configuration: Configuration(), items: [template], order: nil)
    let missing = backlog.readiness(of: template).missing
    #expect(missing.contains("story"))
    #expect(missing.contains { $0.hasPrefix("criteria") })
  }
}
