import BacklogModel
import Lint
import Source
import Testing

@Suite("Rules of order, sprints and traces")
struct RankingRuleTests {
  private func messages(
    _ rule: String, _ files: [(String, String)], _ configuration: String = "version: 1\n",
    history: KnownHistory? = nil
  ) async throws -> [String] {
    let configuration = try Configuration.of(configuration)
    let sources = files.map { SourceFile(path: "backlog/" + $0.0, text: $0.1) }
    let found = try await Linter(configuration).check(
      Backlog.of(sources, configuration), history: history)
    return found.filter { $0.defect.rule.name == rule }.map(\.defect.message)
  }

  private func scored(_ id: String, _ business: Int, _ more: String = "") -> (String, String) {
    (
      "items/\(id).md",
      "---\nid: \(id)\nvalue: {business: \(business), time: 0, risk: 0}\nestimate: 1\n\(more)---\n"
    )
  }

  @Test("give an inversion its numbers, and leave out what the owner decided with open eyes")
  func inversions() async throws {
    let order = "1. A-1\n1. A-2\n1. A-3\n"
    let items = [scored("A-1", 1), scored("A-2", 9), scored("A-3", 5)]
    #expect(
      try await messages("order/score-inversion", [("order.md", order)] + items)
        == ["WSJF 1 stands above 9: A-1 (1.), A-2 (2.)"])
    for answer in [
      [("order.md", "1. A-1 — promised\n1. A-2\n1. A-3\n")] + items,
      [("order.md", "## Now\n\n1. A-1\n\n## Next\n\n1. A-2\n1. A-3\n")] + items,
      [("order.md", order), scored("A-1", 1), scored("A-2", 9, "depends: [A-1]\n"), items[2]],
      [("order.md", order), scored("A-1", 1, "status: in-progress\n"), items[1], items[2]],
      [("order.md", order), scored("A-1", 5), scored("A-2", 9), items[2]],
    ] {
      #expect(try await messages("order/score-inversion", answer) == [])
    }
  }

  @Test("give at most ten inversions of a long order, the greatest first, and say how many more")
  func manyInversions() async throws {
    let ids = (1...60).map { "A-\($0)" }
    let items = ids.enumerated().map { scored($1, 1 << ($0 % 20 + 1)) }
    let order = ids.map { "1. \($0)\n" }.joined()
    let found = try await messages("order/score-inversion", [("order.md", order)] + items)
    #expect(found.count == 10)
    #expect(found.contains { $0.hasSuffix("47 more entries stand so") })
  }

  @Test("compare MoSCoW within a release only")
  func moscow() async throws {
    func item(_ id: String, _ word: String, _ release: String) -> (String, String) {
      ("items/\(id).md", "---\nmoscow: \(word)\nrelease: \(release)\n---\n")
    }
    let order = ("order.md", "1. A-1\n1. A-2\n")
    #expect(
      try await messages(
        "order/moscow-inversion", [order, item("A-1", "could", "R-1"), item("A-2", "must", "R-1")]
      )
      .count == 1)
    #expect(
      try await messages(
        "order/moscow-inversion", [order, item("A-1", "could", "R-1"), item("A-2", "must", "R-2")])
        == [])
  }

  @Test("say nothing of age where nobody knows it, and count the days where somebody does")
  func stale() async throws {
    let item = ("items/A-1.md", "---\nstatus: draft\n---\n")
    #expect(try await messages("deep/stale", [item]) == [])
    let today = try #require(CalendarDay("2026-03-01"))
    let history = KnownHistory(
      today: today,
      lastChanges: ["backlog/items/A-1.md": try #require(CalendarDay("2024-02-29"))])
    #expect(
      try await messages("deep/stale", [item], history: history)
        == ["A-1 has not changed for 731 days, since 2024-02-29"])
  }

  @Test("count what a sprint holds exactly, and name what is not ready")
  func sprints() async throws {
    let files = [
      (
        "sprints/S-1.md", "---\ngoal: G\nstate: active\ncapacity: 0.3\ncommitted: [A-1, A-2]\n---\n"
      ),
      ("items/A-1.md", "---\ntype: task\nstatus: ready\nestimate: 0.1\ndepends: [A-2]\n---\n"),
      ("items/A-2.md", "---\ntype: task\nstatus: ready\nestimate: 0.2\ndepends: [A-3]\n---\n"),
      ("items/A-3.md", "---\ntype: task\nstatus: draft\n---\n"),
    ]
    let configuration = "version: 1\ndefinition-of-ready: {task: [no-open-blocker]}\n"
    #expect(try await messages("sprint/over-capacity", files, configuration) == [])
    #expect(
      try await messages("sprint/unready-item", files, configuration)
        == ["A-2 is in sprint S-1 and lacks: no-open-blocker (A-3)"])
  }

  @Test("see a dependency only after a word that makes it one")
  func dependencies() async throws {
    func found(_ text: String, _ keys: String = "") async throws -> Int {
      try await messages(
        "item/undeclared-dependency",
        [
          ("items/A-1.md", "---\n\(keys)status: draft\n---\n\n\(text)\n"),
          ("items/A-2.md", "# Two"),
          ("items/A-3.md", "---\nstatus: accepted\n---\n"),
        ]
      ).count
    }
    for text in [
      "It depends on A-2.", "Blocked by [A-2](A-2.md)", "Once **a-2** is done", "after A-2, A-2",
    ] {
      #expect(try await found(text) == 1, "\(text)")
    }
    for text in [
      "See A-2.", "It depends on A-3.", "It depends on A-1.", "`needs A-2`", "thereafter A-2",
      "<!-- needs A-2 -->", "```\nneeds A-2\n```", "needs A-22",
    ] {
      #expect(try await found(text) == 0, "\(text)")
    }
    #expect(try await found("It needs A-2.", "depends: [a-2]\n") == 0)
    #expect(try await found("It needs A-2.", "epic: A-2\n") == 0)
  }

  @Test("add a dependency to the key that the backlog has for it")
  func dependencyFix() async throws {
    let configuration = try Configuration.of("version: 1\nkeys: {depends: dependencies}\n")
    let text = "---\ndependencies: [A-3]\n---\n\nIt needs A-2.\n"
    let backlog = Backlog.of(
      ["items/A-1.md": text, "items/A-2.md": "# Two", "items/A-3.md": "# Three"], configuration)
    let fixes = try await Linter(configuration).check(backlog).filter {
      $0.defect.rule == "item/undeclared-dependency"
    }.compactMap(\.defect.fix)
    #expect(fixes.map(\.isSafe) == [false])
    let fixed = fixes.flatMap(\.edits).applied(to: Array(text.utf8))
    #expect(
      fixed.map { String(decoding: $0, as: UTF8.self) }
        == "---\ndependencies: [A-3, A-2]\n---\n\nIt needs A-2.\n")
  }

  @Test("put placeholders between backticks, and leave real elements to people")
  func placeholders() async throws {
    func fixed(_ text: String) async throws -> String? {
      let found = try await Linter().check(Backlog.of(["items/A-1.md": text])).filter {
        $0.defect.rule == "item/raw-html"
      }
      #expect(found.count == 1)
      return found.first?.defect.fix.flatMap { $0.edits.applied(to: Array(text.utf8)) }.map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    #expect(try await fixed("Run pay <id> *to <name>*\n") == "Run pay `<id>` *to `<name>`*\n")
    #expect(try await fixed("Press <kbd>Enter</kbd> for <id>\n") == nil)
    #expect(try await fixed("<details>\n\nText\n") == nil)
  }

  @Test("take links to hosts without certificates as they are")
  func links() async throws {
    for (host, count) in [
      ("shop.com", 1), ("SHOP.com:80", 1), ("8.8.8.8", 1), ("172.32.0.1", 1), ("localhost:80", 0),
      ("wiki", 0), ("10.1.2.3", 0), ("172.16.0.1", 0), ("[::1]:80", 0), ("ci.internal", 0),
    ] {
      let found = try await messages(
        "item/insecure-link", [("items/A-1.md", "See [it](http://\(host)/a).\n")])
      #expect(found.count == count, "\(host)")
    }
  }
}
