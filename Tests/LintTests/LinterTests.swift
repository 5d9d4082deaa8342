import BacklogModel
import Lint
import Source
import Testing

@Suite("The linter")
struct LinterTests {
  private static let twins: KeyValuePairs = [
    "items/PAY-1-a.md": "---\nid: PAY-1\ntitle: A\ntype: task\nstatus: draft\n---\n",
    "items/PAY-1-b.md": "---\nid: PAY-1\ntitle: B\ntype: task\nstatus: drat\n---\n",
    "order.md": "1. PAY-1\n1. PAY-9\n",
  ]

  private func found(
    _ configuration: String, profile: String? = nil, only paths: [String] = []
  ) async throws -> [String] {
    let configuration = try Configuration.of(configuration)
    return try await Linter(configuration, profile: profile)
      .check(Backlog.of(Self.twins, configuration), only: paths).map(\.inShort)
  }

  @Test("reports by path and place, with the severity of each rule")
  func sorting() async throws {
    #expect(
      try await found("version: 1\nready-depth: 0\n") == [
        "backlog/items/PAY-1-b.md:2:5 error item/duplicate-id",
        "backlog/items/PAY-1-b.md:5:9 error front-matter/invalid-value",
        "backlog/order.md:2:4 error order/unknown-item",
      ])
  }

  @Test("tells very many findings of a rule in one file as a number, but for what it can fix")
  func bounds() throws {
    let same = String(repeating: "- [ ] The order is placed\n", count: 3_000)
    let file = SourceFile(path: "a.md", text: "# A\n\n## Acceptance criteria\n\n\(same)")
    let found = try Linter().check(file).filter { $0.defect.rule == "criteria/duplicate" }
    #expect(found.count == 501)
    #expect(found.last?.defect.message == "2499 more of this kind stand in this file")
    #expect(found.last?.start.line == 506)
    let botched = String(repeating: "- [] It is done\n", count: 600)
    let boxes = SourceFile(path: "a.md", text: "# A\n\n## Acceptance criteria\n\n\(botched)")
    #expect(
      try Linter().check(boxes).count { $0.defect.rule == "criteria/botched-checkbox" } == 600)
  }

  @Test("takes severities from the configuration, and leaves out what is off")
  func severities() async throws {
    let found = try await found(
      """
      version: 1
      ready-depth: 0
      rules: {item/duplicate-id: off, order/unknown-item: note}
      """)
    #expect(
      found == [
        "backlog/items/PAY-1-b.md:5:9 error front-matter/invalid-value",
        "backlog/order.md:2:4 note order/unknown-item",
      ])
  }

  @Test("lets the last pattern that fits decide, and runs a rule that is on for some files only")
  func paths() async throws {
    let found = try await found(
      """
      version: 1
      ready-depth: 0
      rules: {item/duplicate-id: off, order/unknown-item: off}
      paths:
        items/*: {item/duplicate-id: note, front-matter/invalid-value: off}
        "*-b.md": {front-matter/invalid-value: warning}
        "*-a.md": {front-matter/invalid-value: off}
      """)
    #expect(
      found == [
        "backlog/items/PAY-1-b.md:2:5 note item/duplicate-id",
        "backlog/items/PAY-1-b.md:5:9 warning front-matter/invalid-value",
      ])
  }

  @Test("has profiles for writing and for a release, which a configuration may replace")
  func builtInProfiles() async throws {
    let story: KeyValuePairs = [
      "items/PAY-1.md": "---\nid: PAY-1\ntitle: A\ntype: story\nstatus: draft\n---\n"
    ]
    func severity(_ profile: String, _ configuration: String = "version: 1\n") async throws
      -> [String]
    {
      let configuration = try Configuration.of(configuration)
      let backlog = Backlog.of(story, configuration)
      return try await Linter(configuration, profile: profile).check(backlog)
        .filter { $0.defect.rule == "story/missing" }.map(\.severity.rawValue)
    }
    #expect(try await severity("edit") == ["note"])
    #expect(try await severity("review") == ["warning"])
    #expect(try await severity("release") == ["error"])
    #expect(
      try await severity("edit", "version: 1\nprofiles: {edit: {story/missing: error}}\n") == [
        "error"
      ])
  }

  @Test("lets a profile go before the rules")
  func profiles() async throws {
    let text = """
      version: 1
      ready-depth: 0
      rules: {item/duplicate-id: note, order/unknown-item: off, front-matter/invalid-value: off}
      profiles: {strict: {item/duplicate-id: warning}}
      """
    #expect(
      try await found(text, profile: "strict") == [
        "backlog/items/PAY-1-b.md:2:5 warning item/duplicate-id"
      ])
    let error = await #expect(throws: ConfigurationError.self) {
      try await found(text, profile: "strct")
    }
    let names = "strict, edit, review, release"
    #expect(
      error?.lines == [
        "nextup.yml: there is no profile 'strct'; did you mean 'strict'? (profiles: \(names))"
      ])
  }

  @Test("refuses rules that nobody knows, with the place of each")
  func unknownRules() throws {
    let configuration = try Configuration.of(
      """
      version: 1
      rules: {story/mising: off}
      paths: {archive/*: {criteria/empty: off, foo: note}}
      profiles:
        strict:
          duplicate-id: error
      """)
    let error = #expect(throws: ConfigurationError.self) { try Linter(configuration) }
    #expect(
      error?.lines == [
        "nextup.yml:2:9: unknown rule 'story/mising'; did you mean 'story/missing'?",
        "nextup.yml:3:42: unknown rule 'foo'",
        "nextup.yml:6:5: unknown rule 'duplicate-id'; did you mean 'item/duplicate-id'?",
      ])
  }

  @Test(
    "reports some files only, and still knows the others",
    arguments: [
      ["backlog/items/PAY-1-b.md"], ["backlog/items"], ["backlog/items/"],
    ])
  func restriction(paths: [String]) async throws {
    #expect(
      try await found("version: 1\nready-depth: 0\n", only: paths) == [
        "backlog/items/PAY-1-b.md:2:5 error item/duplicate-id",
        "backlog/items/PAY-1-b.md:5:9 error front-matter/invalid-value",
      ])
    #expect(
      try await found("version: 1\nready-depth: 0\n", only: ["backlog/items/PAY-1-a.md", "back"])
        == [])
  }

  @Test("says for files that could not be read why")
  func unreadable() async throws {
    let backlog = Backlog(
      configuration: Configuration(), items: [], order: nil,
      unreadable: [("backlog/order.md", "it is a symbolic link")])
    let found = try await Linter().check(backlog)
    #expect(found.map(\.inShort) == ["backlog/order.md:1:1 error item/limit"])
    #expect(found.first?.defect.message == "it is a symbolic link")
  }
}
