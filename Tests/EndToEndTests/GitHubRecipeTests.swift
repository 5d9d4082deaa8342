import Foundation
import TestSupport
import Testing

@Suite("The recipe for GitHub", .enabled(if: PythonSchemas.areThere))
struct GitHubRecipeTests {
  private static let path = ".github/workflows/nextup.yml"

  private func recipe(of team: TeamRepository) throws -> YAMLValue {
    try YAMLValue(parsing: team.backlog.read(Self.path))
  }

  private func steps(of recipe: YAMLValue) -> [YAMLValue] {
    recipe["jobs"]?["backlog"]?["steps"]?.list ?? []
  }

  @Test("runs for pull requests into the main branch and for pushes to it, and may only read")
  func triggers() throws {
    let recipe = try recipe(of: TeamRepository(branch: "trunk", ci: "github"))
    let trunk = YAMLValue.map(["branches": .list([.text("trunk")])])
    #expect(recipe["on"] == .map(["pull_request": trunk, "push": trunk]))
    #expect(recipe["permissions"]?.texts == ["contents": "read"])
    #expect(recipe["jobs"]?.keys == ["backlog", "publish"])
    #expect(recipe["jobs"]?["backlog"]?["permissions"] == nil)
  }

  @Test("gives the right to publish to a job that runs no script and sees no pull request")
  func publishing() throws {
    let publish = try #require(try recipe(of: TeamRepository(ci: "github"))["jobs"]?["publish"])
    #expect(publish["permissions"]?.texts == ["pages": "write", "id-token": "write"])
    #expect(publish["if"]?.text == "github.event_name == 'push'")
    #expect(publish["needs"]?.text == "backlog")
    #expect(publish["steps"]?.list.map { $0["uses"]?.text } == ["actions/deploy-pages@v4"])
  }

  @Test("fetches the whole history and keeps no token")
  func checkout() throws {
    let step = try steps(of: recipe(of: TeamRepository(ci: "github"))).first
    #expect(step?["uses"]?.text?.hasPrefix("actions/checkout@") == true)
    #expect(step?["with"]?.texts == ["fetch-depth": "0", "persist-credentials": "false"])
  }

  @Test("puts no expression into a script: each stands under env, or is the key of the cache")
  func expressions() throws {
    let recipe = try recipe(of: TeamRepository(ci: "github"))
    let found = recipe.scalars().filter { $0.text.contains("${{") }
    #expect(!found.isEmpty)
    for (path, text) in found {
      #expect(path.dropLast().last == "env" || path.last == "key", "\(path): \(text)")
    }
  }

  @Test("has only scripts that a shell can read")
  func scripts() throws {
    let scripts = try steps(of: recipe(of: TeamRepository(ci: "github"))).compactMap {
      $0["run"]?.text
    }
    #expect(scripts.count == 7)
    for script in scripts { #expect(try Command.run("bash", ["-n", "-c", script]).status == 0) }
  }

  @Test("names the version of the program that wrote it, and has an address to fill in")
  func version() throws {
    let env = try #require(try recipe(of: TeamRepository(ci: "github"))["env"]?.texts)
    let version = try Nextup.run(["--version"], in: "/").output.split(separator: "\n")[0]
    #expect(env["NEXTUP_VERSION"] == "v\(version)")
    #expect(env["NEXTUP_REPOSITORY"]?.hasPrefix("https://") == true)
  }

  @Test("takes any name of a branch or folder for itself alone")
  func names() throws {
    let team = try TeamRepository(folder: "it's/", branch: "v1+'!", ci: "github")
    let recipe = try recipe(of: team)
    #expect(recipe["on"]?["push"]?["branches"] == .list([.text(#"v1\+'\!"#)]))
    #expect(recipe["env"]?["NEXTUP_FOLDER"]?.text == "it's")
  }

  /// Runs the steps of an event as a runner does, no more of them after a failure but those that ask
  /// for it: gives logs, statuses and summaries.
  private func run(
    _ event: String, of team: TeamRepository, in clone: TemporaryRepository,
    _ variables: [String: String]
  ) throws -> String {
    let recipe = try recipe(of: team)
    let summary = clone.sibling("summary.md")
    var text = "event \(event)\n\n"
    var hasFailed = false
    for step in steps(of: recipe) {
      guard let script = step["run"]?.text, let name = step["name"]?.text,
        let condition = step["if"]?.text, condition.contains("'\(event)'"),
        !hasFailed || condition.contains("!cancelled()")
      else { continue }
      try Data().write(to: URL(filePath: summary))
      let environment = (recipe["env"]?.texts ?? [:]).merging(variables) { $1 }
        .merging(["GITHUB_STEP_SUMMARY": summary]) { $1 }
      let result = try Command.run(
        "bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], in: clone.path,
        environment: TeamRepository.environment(environment))
      hasFailed = hasFailed || result.status != 0
      text += "== \(name)\n\(result.transcript)-- summary\n"
      text += try String(contentsOfFile: summary, encoding: .utf8) + "\n"
    }
    return text
  }

  /// What happens to a pull request: the merge that GitHub makes of it is checked out.
  private func pullRequest(_ branch: String, of team: TeamRepository) throws -> String {
    let clone = try team.clone(at: "origin/main")
    try clone.git("merge", "--quiet", "--no-ff", "--no-edit", "origin/\(branch)")
    let head = try clone.git("rev-parse", "origin/\(branch)")
    return try run(
      "pull_request", of: team, in: clone, ["GITHUB_BASE_REF": "main", "HEAD": head])
  }

  @Test("checks, guards and explains a pull request; audits and renders a push")
  func steps() throws {
    let team = try TeamRepository(folder: "pay/", ci: "github")
    try team.propose("reorder") { try team.writeOrder([3, 1, 2]) }
    try team.propose("defect") { try team.writeItem(2, "type: stroy\nseverity: minor") }
    var text = try pullRequest("reorder", of: team)
    text += try pullRequest("defect", of: team)
    try team.merge("reorder", by: .dev)
    let clone = try team.clone(at: "origin/main")
    text += try run("push", of: team, in: clone, ["GITHUB_REF": "refs/heads/main"])
    Snapshot.expect(text, matches: "ci-github-steps.txt")
  }
}
