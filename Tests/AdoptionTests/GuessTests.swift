import BacklogModel
import Source
import Testing

@testable import Adoption

@Suite("Guesses")
struct GuessTests {
  private func pages(_ files: [(String, String)]) -> [Item] {
    files.map {
      ItemReader(Configuration()).item(in: SourceFile(path: $0.0, text: $0.1))
    }
  }

  private func backlog(_ pages: [Item], statuses: [String] = []) -> FoundBacklog {
    var backlog = FoundBacklog(
      layout: "Test", evidence: "a test", folder: "", itemFolders: [.init(path: "")], pages: pages)
    backlog.statusWords = statuses
    return backlog
  }

  @Test(
    "know what the usual words for a status mean",
    arguments: [
      ("To Do", Stage.ready), ("ready-for-dev", .ready), ("IN_PROGRESS", .started),
      ("Won't Do", .dropped), ("Done", .accepted), ("Draft", .proposed),
    ])
  func statusWords(word: String, stage: Stage) {
    #expect(StatusWords.stage(of: word) == stage)
    #expect(StatusWords.stage(of: "Lunch") == nil)
  }

  @Test("take a waiting word as ready where no other is, so that something can be next")
  func waiting() {
    let guess = StatusGuess(
      backlog([], statuses: ["Backlog", "Done"]), used: ["Lunch"], silentMajority: false)
    #expect(guess.statuses.map(\.stage) == [.ready, .accepted, .proposed])
    #expect(guess.madeReady == "Backlog")
    #expect(guess.unknown == ["Lunch"])
    #expect(guess.fallback == "Backlog")
  }

  @Test("never take an item without a status as done")
  func fallback() {
    let guess = StatusGuess(backlog([]), used: ["Done"], silentMajority: true)
    #expect(guess.fallback == "ready")
    #expect(guess.statuses.map(\.word) == ["ready", "Done"])
  }

  @Test(
    "find how items are named",
    arguments: [
      (["US-1-a", "US-2-b"], "US", Configuration.FileNameForm.id),
      (["US-PRJ-1", "US-PRJ-2", "EPIC-1"], "US-PRJ", .id),
      (["1.1.story", "1.2.story"], "ITEM", .number),
      (["login", "logout"], "ITEM", .words), (["US-1-a", "login"], "US", .words),
      (["2026-01-01-a", "2026-01-01-b"], "ITEM", .words),
    ])
  func names(names: [String], prefix: String, form: Configuration.FileNameForm) {
    let guess = IdentifierGuess(backlog(pages(names.map { ("s/\($0).md", "# Title\n") })))
    #expect(guess.prefix == prefix)
    #expect(guess.form == form)
  }

  @Test("read keys under the team's own names, and set aside those that mean something else")
  func keys() {
    let pages = pages([
      (
        "a.md",
        "---\nname: A\nstory_points: 3\nsprint: 12\nowner: ann\ndepends: [US-2]\nteam: red\nvalue: 7\n---\n"
      ),
      ("b.md", "---\nname: B\nstory_points: 5\nsprint: 13\nx-own: 1\n---\n"),
    ])
    let names = ItemNames(
      self.pages([("US-2.md", "# Two\n"), ("EPIC-1.md", "---\ntype: epic\n---\n")]),
      aliases: ["task"])
    let guess = KeyGuess(pages, fixed: [:], names: names, ignoresID: false)
    #expect(
      guess.keys == [
        "title": "name", "estimate": "story_points", "assignee": "owner",
        "sprint": "nextup-sprint", "value": "nextup-value",
      ])
    #expect(guess.extra == ["sprint", "team", "value"])
  }

  @Test(
    "take keys for references only where they lead to items, and epics",
    arguments: [
      ("blocked_by: [US-2, US-9]", "depends"), ("dependencies: [task-2]", "depends"),
      ("depends_on: 2", "depends"), ("epic_id: EPIC-1", "epic"), ("parent: US-2", nil),
      ("dependencies: [left-pad]", nil), ("dependencies: []", "depends"),
    ])
  func references(line: String, key: String?) {
    let names = ItemNames(
      pages([("US-2.md", "# Two\n"), ("EPIC-1.md", "---\ntype: epic\n---\n")]), aliases: ["task"])
    let guess = KeyGuess(
      pages([("US-1.md", "---\n\(line)\n---\n")]), fixed: [:], names: names, ignoresID: false)
    #expect(guess.keys.keys.sorted() == [key].compactMap { $0 })
  }

  @Test(
    "rank by numbers, dotted numbers and words",
    arguments: [
      (["10", "9", "-1"], ["-1", "9", "10"]),
      (["1.10", "1.2", "1.9.1"], ["1.2", "1.9.1", "1.10"]),
      (["low", "High", "critical"], ["critical", "High", "low"]), (["x", "2"], ["2"]),
    ])
  func ranks(values: [String], expected: [String]) {
    let sorted = values.compactMap { text in RankValue(text).map { (text, $0) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
    #expect(sorted == expected)
  }

  @Test("leave files out by one pattern where several share a name or a beginning")
  func patterns() {
    let patterns = ExcludePatterns(
      ["a/readme.md", "b/readme.md", "a/epic-1-retro.md", "a/epic-2-x.md", "c.md"],
      items: ["a/1.md", "b/2.md"]
    ).patterns
    #expect(patterns == ["*/readme.md", "a/epic-*", "c.md"])
    #expect(
      ExcludePatterns(["us-x.md", "us-y.md"], items: ["us-1.md"]).patterns == [
        "us-x.md", "us-y.md",
      ])
  }
}
