import BacklogModel
import Markdown
import Source
import Testing

@Suite("A configuration")
struct ConfigurationTests {
  private func read(_ text: String) throws -> Configuration {
    try Configuration(reading: SourceFile(path: "nextup.yml", text: text))
  }

  private func complaints(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let error as ConfigurationError {
      return error.lines
    } catch {
      return ["\(error)"]
    }
  }

  @Test("has a default for everything")
  func defaults() throws {
    let configuration = try read("version: 1\n")
    #expect(configuration.backlog == "backlog")
    #expect(configuration.items == [.init(path: "items")])
    #expect(configuration.stage(of: "In-Progress") == .started)
    #expect(configuration.parkedHorizons == ["Not now"])
    #expect(configuration.readyDepth == 10)
  }

  @Test("can lower the limits, not raise them")
  func limits() throws {
    let limits = try read(
      "limits: {front-matter: 100, item: 2000, order: 300, items: 4, line: 80, nesting: 5}"
    ).limits
    #expect([limits.frontMatter, limits.item, limits.order, limits.items] == [100, 2000, 300, 4])
    #expect([limits.text.line, limits.text.nesting] == [80, 5])
    #expect(
      complaints("limits: {item: 300000}") == [
        "nextup.yml:1:16: 'item' is '300000'; expected a whole number from 1 to 262144"
      ])
    #expect(complaints("limits: {front-matter: 0}").count == 1)
  }

  @Test("asks for the keys that a map must have")
  func requiredKeys() {
    #expect(
      complaints("items: [{stage: dropped}]") == [
        "nextup.yml:1:9: the key 'path' is missing in 'items' ('path' takes text)"
      ])
  }

  @Test("says everything that the design lets it say")
  func whole() throws {
    let configuration = try read(
      """
      version: 1
      backlog: backlog
      items: [items, {path: archive, stage: dropped}]
      exclude: [drafts/*]
      timezone: Europe/Berlin
      id: {prefix: PAY, style: sequential, aliases: [task]}
      defaults: {type: story, status: draft}
      statuses: {To Do: proposed, Doing: started, Done: accepted}
      keys: {depends: dependencies}
      extra-keys: [created_date]
      horizons: {Not now: parked, Later: ranked}
      ready-depth: 5
      estimate-scale: [1, 2, 4]
      definition-of-ready:
        story: [story, criteria>=2, estimate, value, goal, no-open-blocker]
        bug: [steps, severity, business-severity]
      definition-of-done: [Reviewed]
      roles:
        product-owner: {name: Paula, emails: [paula@example.com], ssh: ["ssh-ed25519 AAAA"]}
        delegates: [{name: Otto, emails: [otto@example.com], from: 2026-07-01, to: 2026-07-21}]
        qa: [quinn@example.com]
        business-analyst: none
      ownership: {estimate: developers, business-severity: [business-analyst, product-owner]}
      approval: {version: 2, require: verified, refs: [refs/heads/main], host: github}
      rules: {story/missing-benefit: off, criteria/missing: error}
      paths: {archive/*: {story/missing: off}}
      site: {title: Checkout}
      """.replacing("defaults: {type: story, status: draft}", with: "defaults: {type: story}"))
    #expect(configuration.items.last == .init(path: "archive", stage: .dropped))
    #expect(configuration.idStyle == .sequential)
    #expect(configuration.statuses.map(\.word) == ["To Do", "Doing", "Done"])
    #expect(configuration.name(of: "depends") == "dependencies")
    #expect(configuration.roles.productOwner?.ssh == ["ssh-ed25519 AAAA"])
    #expect(configuration.roles.delegates.first?.to?.description == "2026-07-21")
    #expect(configuration.roles.emails["business-analyst"] == [])
    #expect(configuration.ownership["estimate"] == ["developers"])
    #expect(configuration.approval.require == "verified")
    #expect(configuration.rules["story/missing-benefit"] == .off)
    #expect(configuration.rules["criteria/missing"] == .severity(.error))
    #expect(configuration.paths.first?.pattern == "archive/*")
    #expect(configuration.siteTitle == "Checkout")
  }

  @Test("complains with line, column and what was meant")
  func errors() {
    #expect(
      complaints("version: 1\nbacklg: b\nready-depth: ten\n") == [
        "nextup.yml:2:1: unknown key 'backlg'; did you mean 'backlog'?",
        "nextup.yml:3:14: 'ready-depth' is 'ten'; expected a whole number from 0",
      ])
    #expect(
      complaints("definition-of-ready: {story: [storry]}\n") == [
        "nextup.yml:1:31: unknown condition 'storry' of readiness; did you mean 'story'?"
      ])
    #expect(
      complaints("keys: {dependz: deps}\n") == [
        "nextup.yml:1:8: unknown item key 'dependz'; did you mean 'depends'?"
      ])
    #expect(
      complaints("definition-of-ready: {bugs: [steps]}\nownership: {estimat: qa}\n") == [
        "nextup.yml:1:23: unknown type 'bugs'; did you mean 'bug'?",
        "nextup.yml:2:13: unknown item key 'estimat'; did you mean 'estimate'?",
      ])
    #expect(
      complaints("defaults: {status: drafd}\n") == [
        "nextup.yml:1:20: 'drafd' is not a status; did you mean 'draft'?"
      ])
  }

  @Test(
    "keeps its folders inside the repository",
    arguments: ["/etc", "../x", "a/../../b", "a//b", ".git", "a/./b"])
  func folders(path: String) {
    #expect(
      complaints("backlog: '\(path)'\n") == [
        "nextup.yml:1:10: '\(path)' is not a folder inside the repository"
      ])
  }
}
