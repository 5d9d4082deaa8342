import TestSupport
import Testing

@Suite("The shell recipe for CI")
struct ShellRecipeTests {
  /// Runs the recipe in a clone and writes down what happens.
  private func run(
    _ arguments: String..., in clone: TemporaryRepository, environment: [String: String] = [:]
  ) throws -> String {
    let result = try Command.run(
      "/bin/sh", [".ci/nextup.sh"] + arguments, in: clone.path,
      environment: TeamRepository.environment(environment))
    let line = "$ sh .ci/nextup.sh \(arguments.joined(separator: " "))\n"
    return line + result.transcript.replacing(clone.path, with: "DIR") + "\n"
  }

  @Test("lets a good proposal through, and stops defects and keys of others")
  func proposals() throws {
    let team = try TeamRepository(ci: "shell")
    try team.propose("words") { try team.writeItem(2, title: "Better words") }
    try team.propose("reorder") { try team.writeOrder([3, 1, 2]) }
    try team.propose("severity") { try team.writeItem(2, "type: bug\nseverity: minor") }
    try team.propose("defect") { try team.writeItem(2, "type: stroy") }
    var text = ""
    for branch in ["words", "reorder", "severity", "defect"] {
      let clone = try team.clone(at: "origin/\(branch)")
      text += try run("proposal", "origin/main", "HEAD", in: clone)
    }
    Snapshot.expect(text, matches: "ci-shell-proposals.txt")
  }

  @Test("proves the branch and publishes it, but not an order that nobody approved")
  func branch() throws {
    let team = try TeamRepository(ci: "shell")
    try team.propose("reorder") { try team.writeOrder([3, 1, 2]) }
    try team.merge("reorder", by: .paula)
    var text = ""
    let approved = try team.clone(at: "origin/main")
    text += try run("branch", "site", in: approved)
    text += try run("branch", in: approved)
    #expect(try approved.git("status", "--short") == "?? site/")
    try team.propose("again") { try team.writeOrder([2, 3, 1]) }
    try team.merge("again", by: .dev)
    let unapproved = try team.clone(at: "origin/main")
    text += try run("branch", "site", in: unapproved)
    #expect(try unapproved.git("status", "--short") == "")
    Snapshot.expect(text, matches: "ci-shell-branch.txt")
  }

  @Test("works on a backlog in a folder, on another branch, and writes reports")
  func folder() throws {
    let team = try TeamRepository(folder: "teams/it's pay/", branch: "trunk", ci: "shell")
    try team.propose("reorder") { try team.writeOrder([3, 1, 2]) }
    let clone = try team.clone(at: "origin/reorder")
    let text = try run(
      "proposal", "origin/trunk", "HEAD", in: clone, environment: ["NEXTUP_REPORTS": "out/ci"])
    #expect(text.contains("refs/heads/trunk: pending"))
    #expect(text.contains("PAY-3 3 → 1"))
    #expect(
      try clone.git("status", "--short", "-uall") == "?? out/ci/check.sarif\n?? out/ci/check.xml")
    #expect(try run("branch", "site", in: clone).contains("nothing to approve"))
  }

  @Test("says what is missing: history, nextup, arguments")
  func complaints() throws {
    let team = try TeamRepository(ci: "shell")
    try team.commit("More", by: .dev)
    let shallow = try team.clone(at: "origin/main", "--depth=1")
    var text = try run("branch", in: shallow)
    let clone = try team.clone(at: "origin/main")
    text += try run("branch", in: clone, environment: ["PATH": "/usr/bin:/bin"])
    text += try run(in: clone)
    text += try run("proposal", "main", in: clone)
    text += try run("proposal", "gone", "HEAD", in: clone)
    Snapshot.expect(text, matches: "ci-shell-complaints.txt")
  }
}
