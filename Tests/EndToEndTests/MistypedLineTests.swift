import TestSupport
import Testing

@Suite("A mistyped command line")
struct MistypedLineTests {
  @Test("is refused with 64, and with what was meant")
  func suggestions() throws {
    var transcript = Transcript(try ShopBacklog.make())
    for line in [
      "--verison", "export gerkin", "hook instal", "export", "hook", "hook --repo .",
      "move PAY-1 --befor PAY-2", "move PAY-1 --befor PAY-2 --top", "check --rule x",
      "check --output sarf=x", "new 'Pay with a saved card'", "new story",
    ] {
      try transcript.nextup(line)
    }
    Snapshot.expect(transcript.text, matches: "mistyped-lines.txt")
  }

  @Test("says nothing of a move without a place where the option of the place is misspelt")
  func misspeltPlace() throws {
    let run = try ShopBacklog.make().nextup("move", "PAY-1", "--befor", "PAY-2")
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: Unknown option '--befor'. Did you mean '--before'?\n"))
  }

  @Test("is one, too, that names a group of commands and none of them")
  func groups() throws {
    for group in ["export", "hook"] {
      let run = try Nextup.run([group], in: "/")
      #expect(run.status == 64)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("Error: Say which: 'nextup \(group) "))
      #expect(try Nextup.run([group, "--help"], in: "/").status == 0)
    }
  }

  @Test("with a misspelt ID for 'export gherkin' says that no item has it")
  func misspeltIdentifiers() throws {
    let backlog = try ShopBacklog.make()
    let run = try backlog.nextup("export", "gherkin", "PAY-33")
    #expect(run.status == 2)
    #expect(
      run.errors == "nextup: finding PAY-33: no item has this ID; did you mean 'PAY-3'?\n")
    #expect(try backlog.nextup("export", "gherkin", "pay-1").status == 0)
  }

  @Test("names a group of rules: they are listed")
  func groupsOfRules() throws {
    let run = try Nextup.run(["rule", "sprint"], in: "/")
    #expect(run.status == 0)
    let names = run.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != " " } }
    #expect(names.contains("sprint/overlap"))
    #expect(names.allSatisfy { $0.hasPrefix("sprint/") })
    let near = try Nextup.run(["rule", "stroy"], in: "/")
    #expect(near.errors.contains("did you mean 'story'?"))
  }
}
