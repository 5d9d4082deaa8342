import BacklogModel
import Lint
import Source
import Testing

@Suite("A comment that takes findings back")
struct SuppressionTests {
  private static let story = "As a shopper, I want to pay by card"
  private static let criteria =
    "\n\n## Acceptance criteria\n\n- [ ] It is paid\n- [ ] No cash is asked for\n"

  private func check(_ text: String) throws -> [String] {
    try Linter().check(SourceFile(path: "story.md", text: text)).map(\.inShort)
  }

  @Test("counts for its line, for the block below or for the file, with a reason")
  func scopes() throws {
    let comment = "<!-- nextup-ignore story/missing-benefit: asked for by law -->"
    #expect(try check(Self.story + " " + comment + Self.criteria) == [])
    #expect(try check(comment + "\n\n" + Self.story + Self.criteria) == [])
    #expect(
      try check(
        Self.story + Self.criteria + "\n" + comment.replacing("ignore", with: "ignore-file"))
        == [])
    #expect(
      try check(comment + "\n\nSome words.\n\n" + Self.story + Self.criteria) == [
        "story.md:1:20 warning suppression/unused", "story.md:5:1 note story/missing-benefit",
      ])
  }

  @Test("may name several rules, and each must be of use")
  func severalRules() throws {
    let comment =
      "<!-- nextup-ignore story/missing-benefit, story/missing-role: asked for by law -->"
    #expect(
      try check(Self.story + " " + comment + Self.criteria) == [
        "story.md:1:79 warning suppression/unused"
      ])
  }

  @Test("has no effect without a reason, and does not know rules that there are not")
  func mistakes() throws {
    #expect(
      try check(Self.story + " <!-- nextup-ignore story/missing-benefit -->" + Self.criteria) == [
        "story.md:1:1 note story/missing-benefit",
        "story.md:1:37 error suppression/missing-reason",
      ])
    #expect(
      try check(Self.story + " <!-- nextup-ignore story/missing-benfit: x -->" + Self.criteria) == [
        "story.md:1:1 note story/missing-benefit",
        "story.md:1:56 error suppression/unknown-rule",
      ])
    #expect(
      try check(Self.story + " so that I do <!-- nextup-ignore: x -->" + Self.criteria) == [
        "story.md:1:50 error suppression/unknown-rule"
      ])
    #expect(
      try check(
        Self.story + " so that I do <!-- nextup-ignore suppression/unused: x -->" + Self.criteria)
        == ["story.md:1:69 error suppression/unknown-rule"])
    #expect(
      try check(Self.story + " so that I do <!-- nextup-ignore story: x -->" + Self.criteria)
        == ["story.md:1:69 error suppression/unknown-rule"])
  }

  @Test(
    "tells of a word that looks like one of its own",
    arguments: ["-line", "-next-line", "-files", "-"])
  func words(ending: String) throws {
    let text = Self.story + " so that I do <!-- nextup-ignore\(ending) story/missing: x -->"
    let found = try Linter().check(SourceFile(path: "story.md", text: text + Self.criteria))
    #expect(found.map(\.inShort) == ["story.md:1:55 error suppression/unknown-rule"])
    #expect(found.first?.defect.message == "'nextup-ignore\(ending)' means nothing")
  }

  @Test("means nothing in code or when it is another word")
  func code() throws {
    let comment = "<!-- nextup-ignore story/missing-benefit: x -->"
    for text in [
      "```\n\(comment)\n```", "`\(comment)`", comment.replacing("ignore", with: "ignored"),
    ] {
      #expect(
        try check(Self.story + Self.criteria + "\n" + text)
          == ["story.md:1:1 note story/missing-benefit"])
    }
  }

  @Test("stands after a hash in front matter")
  func frontMatter() async throws {
    let item = """
      ---
      id: PAY-1
      title: A
      type: task
      status: draft
      satus: x # nextup-ignore front-matter/unknown-key: our other tool needs it
      ---

      """
    let backlog = try Backlog.of(["items/PAY-1.md": item], Configuration.of("version: 1\n"))
    let groups: Set = ["front-matter", "suppression"]
    let found = try await Linter().check(backlog).map(\.defect.rule)
    #expect(found.filter { groups.contains(String($0.group)) } == [])
  }

  @Test("stands after a hash in a feature file")
  func features() async throws {
    let feature = """
      Feature: Pay
        # nextup-ignore gherkin/missing-then: the bank answers by letter
        Scenario: Pay
          When I press Pay

      """
    let file = SourceFile(path: "pay.feature", text: feature)
    let item = ItemReader(Configuration()).item(in: file)
    let backlog = Backlog(
      configuration: Configuration(), items: [], order: nil, features: [item])
    let found = try await Linter().check(backlog)
    #expect(!found.contains { $0.defect.rule == "gherkin/missing-then" })
    #expect(!found.contains { $0.defect.rule.group == "suppression" })
  }

  @Test("is removed by a fix where it is of no use, and nothing else is")
  func fix() throws {
    let comment = "<!-- nextup-ignore story/missing: x -->"
    for (text, expected) in [
      ("a\n\(comment)\nb\n", "a\nb\n"), ("a  \(comment)\r\nb", "a\r\nb"), ("a\n\(comment)", "a\n"),
    ] {
      let story = Self.story + " so that I do" + Self.criteria + "\n"
      let file = SourceFile(path: "story.md", text: story + text)
      let edits = try Linter().check(file).filter { $0.defect.rule == "suppression/unused" }
        .compactMap(\.defect.fix).flatMap(\.edits)
      #expect(edits.applied(to: file.bytes) == Array((story + expected).utf8))
    }
  }
}
