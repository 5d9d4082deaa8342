import TestSupport
import Testing

@Suite("nextup init --codeowners")
struct CodeOwnersTests {
  private static let heading =
    "# The Product Owner's: the order, the policy that says so, and what enforces it.\n"

  /// A backlog with roles and more lines of configuration, in a folder with a slash at its end.
  private func backlog(
    _ roles: String, _ more: String = "", in folder: String = "", _ files: [String: String] = [:]
  ) throws -> TemporaryBacklog {
    let text = "version: 1\nroles:\n  product-owner: {name: Paula, \(roles)\n\(more)"
    return try TemporaryBacklog([folder + "nextup.yml": text].merging(files) { $1 })
  }

  /// Writes the file; gives what it holds.
  private func written(
    _ backlog: TemporaryBacklog, to path: String = "CODEOWNERS", repo: String = ".",
    said verb: String = "wrote"
  ) throws -> String {
    let result = try backlog.nextup("init", "--codeowners", "--repo", repo)
    #expect(result.errors == "\(verb) \(path)\n")
    return try backlog.read(path)
  }

  @Test("asks the owner, by all addresses, for the order and the policy")
  func owner() throws {
    let backlog = try backlog("emails: [paula@example.com, paula@home.example]}")
    #expect(
      try written(backlog) == Self.heading
        + "/nextup.yml paula@example.com paula@home.example\n"
        + "/backlog/order.md paula@example.com paula@home.example\n"
        + "/CODEOWNERS paula@example.com paula@home.example\n")
    let again = try backlog.nextup("init", "--codeowners")
    #expect(again.errors == "unchanged CODEOWNERS\n")
  }

  @Test("knows the order of a backlog in a folder, and blanks in its name")
  func folder() throws {
    let backlog = try backlog(
      "emails: [paula@example.com]}", "backlog: docs/stories\n", in: "team pay/")
    #expect(
      try written(backlog, repo: "team pay") == Self.heading
        + "/team\\ pay/nextup.yml paula@example.com\n"
        + "/team\\ pay/docs/stories/order.md paula@example.com\n/CODEOWNERS paula@example.com\n")
  }

  @Test("asks who stands in without an end, and nobody whose days are counted")
  func delegates() throws {
    let backlog = try backlog(
      "emails: [paula@example.com]}",
      """
        delegates:
          - {name: Otto, emails: [otto@example.com], from: 2026-07-01}
          - {name: Olga, emails: [olga@example.com], from: 2026-07-01, to: 2026-07-21}

      """)
    let lines = try written(backlog).split(separator: "\n")
    #expect(lines[2] == "/backlog/order.md paula@example.com otto@example.com")
  }

  @Test("says nothing of other roles: they own keys, and the file knows only files")
  func ownership() throws {
    let backlog = try backlog(
      "emails: [paula@example.com]}",
      """
        developers: [dev@example.com]
        qa: [quinn@example.com]
        business-analyst: [bea@example.com]
      ownership: {estimate: developers, severity: [qa, product-owner], criteria: business-analyst}

      """)
    let text = try written(backlog)
    #expect(text.split(separator: "\n").count == 4)
    for person in ["dev", "quinn", "bea"] { #expect(!text.contains(person)) }
  }

  @Test("takes the handle from the address that the forge gives")
  func handles() throws {
    let emails = "emails: [paula@example.com, 1234+paula-o@users.noreply.github.com]}"
    let github = try backlog(emails, "approval: {version: 1, host: github}\n")
    let text = try written(github, to: ".github/CODEOWNERS")
    #expect(
      text.hasSuffix(
        "/nextup.yml @paula-o\n/backlog/order.md @paula-o\n/.github/CODEOWNERS @paula-o\n"))
    let old = try backlog(
      "emails: [7up@users.noreply.github.com]}", "approval: {version: 1, host: github}\n")
    #expect(try written(old, to: ".github/CODEOWNERS").contains("/nextup.yml @7up\n"))
    let gitlab = try backlog(
      "emails: [99-paula@users.noreply.gitlab.com]}", "approval: {version: 1, host: gitlab}\n")
    #expect(try written(gitlab).contains("/nextup.yml @paula\n"))
    let elsewhere = try backlog(emails, "approval: {version: 1, host: gitlab}\n")
    #expect(
      try written(elsewhere).contains(
        "/nextup.yml paula@example.com 1234+paula-o@users.noreply.github.com\n"))
  }

  @Test(
    "adds to the file that the forge reads",
    arguments: [".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"])
  func existing(path: String) throws {
    let backlog = try backlog(
      "emails: [paula@example.com]}", in: "", [path: "* @everybody\n/nextup.yml paula@example.com"])
    #expect(
      try written(backlog, to: path, said: "added to")
        == "* @everybody\n/nextup.yml paula@example.com\n"
        + Self.heading + "/backlog/order.md paula@example.com\n/\(path) paula@example.com\n")
    try backlog.write(path, backlog.read(path).replacing("/backlog/order.md", with: "# gone"))
    let again = try written(backlog, to: path, said: "added to")
    #expect(again.split(separator: Self.heading, omittingEmptySubsequences: false).count == 2)
  }

  @Test("leaves every byte of the others as it is")
  func bytes() throws {
    let backlog = try backlog("emails: [paula@example.com]}")
    let before =
      Array("# M".utf8) + [0xFC] + Array("ller\r\n/nextup.yml paula@example.com\r\n".utf8)
    try backlog.repository.write("CODEOWNERS", bytes: before)
    _ = try backlog.nextup("init", "--codeowners")
    let added =
      Self.heading.dropLast() + "\r\n/backlog/order.md paula@example.com\r\n"
      + "/CODEOWNERS paula@example.com\r\n"
    #expect(try backlog.bytes(of: "CODEOWNERS") == before + Array(added.utf8))
  }

  @Test("asks for the recipe that enforces the policy, also when it is written in the same run")
  func recipes() throws {
    let backlog = try backlog(
      "emails: [paula@example.com]}", in: "", [".ci/nextup.sh": "#!/bin/sh\n"])
    let result = try backlog.nextup("init", "--codeowners", "--ci", "gitlab")
    #expect(result.status == 0)
    let lines = try backlog.read("CODEOWNERS").split(separator: "\n")
    #expect(
      lines.dropFirst(3) == [
        "/.gitlab-ci.nextup.yml paula@example.com", "/.gitlab-ci.yml paula@example.com",
        "/.ci/nextup.sh paula@example.com", "/CODEOWNERS paula@example.com",
      ])
  }

  @Test("prints what it would add, and refuses where nobody owns the order")
  func refusals() throws {
    let backlog = try backlog("emails: [paula@example.com]}")
    let dry = try backlog.nextup("init", "--codeowners", "--dry-run")
    #expect(dry.output.hasPrefix("--- /dev/null\n+++ b/CODEOWNERS\n"))
    #expect(try backlog.changedFiles() == [])
    for roles in ["", "roles: {product-owner: {name: Paula, emails: ['']}}\n"] {
      try backlog.write("nextup.yml", "version: 1\n" + roles)
      let result = try backlog.nextup("init", "--codeowners")
      #expect(result.status == 2)
      #expect(result.errors.contains("names no Product Owner with an e-mail address"))
    }
  }
}
