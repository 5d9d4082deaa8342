import TestSupport
import Testing

@Suite("nextup and Gherkin")
struct GherkinTests {
  private let item = """
    ---
    id: PAY-1
    title: Pay
    type: story
    status: draft
    ---

    As a buyer, I want to pay so that I get it.

    ## Acceptance criteria

    > ```gherkin
    > Scenario: one
    >   Given a
    >   what
    > ```
    """

  @Test("check and parse take .feature files without any backlog")
  func looseFile() throws {
    let folder = try TemporaryRepository()
    try folder.write("a.feature", "Feature: a\nScenario: b\n  When c\n  what\n")
    let check = try Nextup.run(["check", "a.feature", "--format", "concise"], in: folder.path)
    #expect(check.status == 1)
    #expect(check.output.contains("a.feature:4:3: error[gherkin/syntax] expected: #EOF"))
    #expect(check.output.contains("a.feature:2:1: warning[gherkin/missing-then]"))
    let messages = try Nextup.run(["parse", "a.feature", "--format", "messages"], in: folder.path)
    #expect(messages.output.hasPrefix(#"{"parseError":{"message":"(4:3): expected: #EOF"#))
    let parsed = try Nextup.run(["parse", "a.feature"], in: folder.path)
    #expect(parsed.output.contains(#""gherkin":[{"comments":[],"feature":{"children":"#))
  }

  @Test("check reads fences in quotes and the .feature files of the backlog folder")
  func backlog() throws {
    let backlog = try TemporaryBacklog([
      "backlog/items/PAY-1.md": item, "backlog/features/a.feature": "Feature: a\n@b\n",
    ])
    let check = try backlog.nextup("check", "--format", "concise")
    #expect(check.output.contains("backlog/items/PAY-1.md:15:5: error[gherkin/syntax]"))
    #expect(
      check.output.contains("backlog/features/a.feature:2:3: error[gherkin/syntax] unexpected end"))
    #expect(try !backlog.nextup("list", "--all").output.contains("feature"))
  }

  @Test("export writes one file an item, and again only what has changed")
  func export() throws {
    let backlog = try TemporaryBacklog(["backlog/items/PAY-1.md": item])
    let shown = try backlog.nextup("export", "gherkin", "PAY-1")
    #expect(shown.output.contains("@PAY-1\nFeature: Pay\n"))
    let dry = try backlog.nextup("export", "gherkin", "--out", "out", "--dry-run")
    #expect(dry.output.contains("+++ b/out/PAY-1.feature"))
    #expect(try backlog.changedFiles() == [])
    let first = try backlog.nextup("export", "gherkin", "--out", "out")
    #expect(first.errors == "wrote 1 of 1 files to out\n")
    #expect(try backlog.read("out/PAY-1.feature") == shown.output)
    let second = try backlog.nextup("export", "gherkin", "--out", "out")
    #expect(second.errors == "wrote 0 of 1 files to out\n")
  }

  @Test("export replaces no file that somebody else wrote, and needs a folder for several items")
  func refusals() throws {
    let backlog = try TemporaryBacklog([
      "backlog/items/PAY-1.md": item, "out/PAY-1.feature": "Feature: mine\n",
    ])
    let refused = try backlog.nextup("export", "gherkin", "--out", "out")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("a file stands there that no export wrote"))
    #expect(try backlog.read("out/PAY-1.feature") == "Feature: mine\n")
    #expect(try backlog.nextup("export", "gherkin", "status=ready").status == 2)
  }
}
