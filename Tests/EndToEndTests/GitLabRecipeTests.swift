import TestSupport
import Testing

@Suite("The recipe for GitLab", .enabled(if: PythonSchemas.areThere))
struct GitLabRecipeTests {
  private func recipe(of team: TeamRepository) throws -> YAMLValue {
    try YAMLValue(parsing: team.backlog.read(".gitlab-ci.nextup.yml"))
  }

  @Test("is taken in by a file of its own where the team has none")
  func entry() throws {
    let team = try TeamRepository(ci: "gitlab")
    let entry = try YAMLValue(parsing: team.backlog.read(".gitlab-ci.yml"))
    #expect(entry["include"]?.list.map(\.texts) == [["local": ".gitlab-ci.nextup.yml"]])
  }

  @Test("fetches the whole history, and runs for merge requests and the default branch only")
  func rules() throws {
    let recipe = try recipe(of: TeamRepository(ci: "gitlab"))
    let jobs = recipe.keys.filter { !$0.hasPrefix(".") }
    #expect(jobs == ["nextup-audit", "nextup-proposal", "pages"])
    #expect(recipe[".nextup"]?["variables"]?["GIT_DEPTH"]?.text == "0")
    for job in jobs {
      #expect(recipe[job]?["extends"]?.text == ".nextup")
      #expect(recipe[job]?["variables"] == nil)
      let rules = recipe[job]?["rules"]?.list.map { $0["if"]?.text ?? "" } ?? []
      #expect(rules.count == 1)
      #expect(rules[0].hasSuffix(" == $CI_DEFAULT_BRANCH"))
    }
    #expect(recipe["pages"]?["needs"]?.list.map(\.text) == ["nextup-audit"])
  }

  @Test("has only scripts that a shell can read")
  func scripts() throws {
    let recipe = try recipe(of: TeamRepository(ci: "gitlab"))
    for (job, key) in [(".nextup", "before_script")] + recipe.keys.map({ ($0, "script") }) {
      let script = recipe[job]?[key]?.list.compactMap(\.text).joined(separator: "\n") ?? ""
      #expect(try Command.run("bash", ["-n", "-c", script]).status == 0, "\(job): \(key)")
    }
  }

  @Test("hands the findings to the merge request")
  func reports() throws {
    let proposal = try recipe(of: TeamRepository(ci: "gitlab"))["nextup-proposal"]
    let artifacts = try #require(proposal?["artifacts"])
    #expect(artifacts["when"]?.text == "always")
    let reports = ["codequality": "nextup-quality.json", "junit": "nextup-junit.xml"]
    #expect(artifacts["reports"]?.texts == reports)
  }

  /// Runs the script of a job as a runner does, and shows the files that it leaves.
  private func run(
    _ job: String, of team: TeamRepository, in clone: TemporaryRepository,
    _ variables: [String: String]
  ) throws -> String {
    let recipe = try recipe(of: team)
    let script = recipe[job]?["script"]?.list.compactMap(\.text).joined(separator: "\n") ?? ""
    let environment = (recipe[".nextup"]?["variables"]?.texts ?? [:]).merging(variables) { $1 }
    let result = try Command.run(
      "bash", ["-eo", "pipefail", "-c", script], in: clone.path,
      environment: TeamRepository.environment(environment))
    let files = try clone.git("status", "--short")
    return "== \(job)\n\(result.transcript)-- files\n\(files)\n\n"
  }

  @Test("checks, guards and explains a merge request; audits and renders the branch")
  func jobs() throws {
    let team = try TeamRepository(folder: "pay/", branch: "trunk", ci: "gitlab")
    try team.propose("reorder") { try team.writeOrder([3, 1, 2]) }
    let proposal = try team.clone(at: "origin/reorder")
    let head = try proposal.git("rev-parse", "HEAD")
    try proposal.git("update-ref", "-d", "refs/remotes/origin/trunk")
    var text = try run(
      "nextup-proposal", of: team, in: proposal,
      ["CI_COMMIT_SHA": head, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "trunk"])
    try team.merge("reorder", by: .paula)
    let branch = try team.clone(at: "origin/trunk")
    for job in ["nextup-audit", "pages"] {
      text += try run(job, of: team, in: branch, ["CI_COMMIT_BRANCH": "trunk"])
    }
    Snapshot.expect(text, matches: "ci-gitlab-jobs.txt")
  }
}
