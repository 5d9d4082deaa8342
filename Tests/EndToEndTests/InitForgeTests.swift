import TestSupport
import Testing

@Suite("nextup init --ci")
struct InitForgeTests {
  @Test("writes a recipe, says so when it is there, and keeps another file")
  func writing() throws {
    let backlog = try TemporaryBacklog()
    var transcript = Transcript(backlog)
    for service in ["github", "gitlab", "shell"] {
      try transcript.nextup("init --ci \(service)")
      try transcript.nextup("init --ci \(service)")
    }
    try backlog.repository.commit("Add the recipes")
    try backlog.write(".ci/nextup.sh", "#!/bin/sh\necho mine\n")
    try backlog.repository.commit("Write our own script")
    try transcript.nextup("init --ci shell --codeowners --prefix PAY")
    try transcript.nextup("init --ci shell")
    #expect(try backlog.changedFiles() == [])
    #expect(try backlog.nextup("init", "--ci", "shell", "--dry-run").output.contains("-echo mine"))
    try transcript.nextup("init --ci jenkins")
    Snapshot.expect(transcript.text, matches: "init-ci.txt")
  }

  @Test(
    "shows with --dry-run every byte that it would write", arguments: ["github", "gitlab", "shell"])
  func dryRun(service: String) throws {
    let backlog = try TemporaryBacklog()
    let result = try backlog.nextup("init", "--ci", service, "--dry-run")
    #expect(result.status == 0)
    #expect(try backlog.changedFiles() == [])
    Snapshot.expect(result.output, matches: "init-ci-\(service).txt")
    let patch = backlog.repository.sibling("recipe.patch")
    #expect(
      try Shell.run("cat > \"$0\" <<'END'\n\(result.output)END", [patch], in: "/").status == 0)
    try backlog.repository.git("apply", patch)
    let again = try backlog.nextup("init", "--ci", service)
    #expect(again.errorLines.allSatisfy { $0.hasPrefix("unchanged ") })
  }

  @Test("begins the backlog too where there is none, with the reviewers in one run")
  func together() throws {
    let backlog = TemporaryBacklog(at: try TemporaryRepository())
    var transcript = Transcript(backlog)
    let line = "init --ci github --codeowners --prefix PAY --owner 'Paula <paula@example.com>'"
    try transcript.nextup("\(line) --dry-run")
    #expect(try backlog.changedFiles() == [])
    try transcript.nextup(line)
    Snapshot.expect(
      String(transcript.text.split(separator: "\n\n$ ").last ?? ""), matches: "init-together.txt")
    #expect(transcript.text.contains("+++ b/.github/workflows/nextup.yml"))
    #expect(transcript.text.contains("+/nextup.yml paula@example.com"))
    #expect(try backlog.nextup("check").status == 0)
  }

  @Test("adopts a backlog and writes the recipe in one run")
  func adoption() throws {
    let repository = try TemporaryRepository()
    try repository.write("stories/1-first.md", "# First\n\nAs a user, I want one so that it is.\n")
    try repository.write(
      "stories/2-second.md", "# Second\n\nAs a user, I want two so that it is.\n")
    try repository.commit("Stories")
    let backlog = TemporaryBacklog(at: repository)
    let arguments = ["init", "--adopt", "--ci", "shell", "--codeowners"]
    let dry = try backlog.nextup(arguments + ["--dry-run"])
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(dry.output.contains("+++ b/.ci/nextup.sh"))
    #expect(try backlog.changedFiles() == [])
    let result = try backlog.nextup(arguments)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try backlog.changedFiles().contains("?? .ci/nextup.sh"))
    #expect(try backlog.changedFiles().contains("?? CODEOWNERS"))
  }

  @Test("writes nothing of a new backlog where another file stands in the way of the recipe")
  func conflict() throws {
    let backlog = TemporaryBacklog(at: try TemporaryRepository())
    try backlog.write(".github/workflows/nextup.yml", "name: Mine\n")
    let result = try backlog.nextup("init", "--ci", "github")
    #expect(result.status == 2)
    #expect(result.errorLines.count == 1)
    #expect(try backlog.changedFiles() == ["?? .github/workflows/nextup.yml"])
  }

  @Test("takes the main branch from origin, from the policy, or from what is checked out")
  func branches() throws {
    func branch(_ prepare: (TemporaryRepository) throws -> Void) throws -> String? {
      let backlog = try TemporaryBacklog()
      try prepare(backlog.repository)
      let script = try backlog.nextup("init", "--ci", "shell", "--dry-run").output
      return script.split(separator: "\n").first { $0.hasPrefix("+branch=") }.map {
        String($0.dropFirst("+branch=".utf8.count).prefix { $0 != " " })
      }
    }
    #expect(try branch { _ in } == "'main'")
    #expect(try branch { try $0.git("checkout", "--quiet", "-b", "topic") } == "'main'")
    #expect(try branch { try $0.git("branch", "--move", "trunk") } == "'trunk'")
    #expect(
      try branch {
        try $0.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/release/1")
      } == "'release/1'")
    #expect(
      try branch {
        try $0.git("update-ref", "refs/remotes/origin/main", "HEAD")
        try $0.git("branch", "--move", "topic")
      } == "'main'")
  }

  @Test("needs a repository, and names that a recipe can hold")
  func refusals() throws {
    let backlog = try TemporaryBacklog()
    try backlog.write("a$b/nextup.yml", TemporaryBacklog.configuration)
    let odd = try backlog.nextup("init", "--ci", "github", "--repo", "a$b")
    #expect(odd.status == 2)
    #expect(odd.errors.contains("the folder of the backlog has a name that no recipe can hold"))
    let folder = backlog.repository.sibling("elsewhere")
    try Shell.run("mkdir \"$0\" && cp nextup.yml \"$0\"", [folder], in: backlog.path)
    let outside = try Nextup.run(["init", "--ci", "github"], in: folder)
    #expect(outside.status == 2)
    #expect(outside.errors.contains("there is no git repository"))
  }

  @Test("keeps the pipeline of a team on GitLab, and says what to add")
  func pipeline() throws {
    let backlog = try TemporaryBacklog([".gitlab-ci.yml": "test: {script: [make]}\n"])
    let result = try backlog.nextup("init", "--ci", "gitlab")
    #expect(result.status == 0)
    #expect(
      result.errors.contains(
        "add 'include: [{local: .gitlab-ci.nextup.yml}]' to .gitlab-ci.yml"))
    #expect(try backlog.changedFiles() == ["?? .gitlab-ci.nextup.yml"])
  }
}
