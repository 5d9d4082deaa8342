import Foundation
import TestSupport
import Testing

@Suite("nextup init")
struct InitTests {
  @Test("refuses a bare repository, whose files are git's own")
  func bare() throws {
    let bare = try TemporaryRepository("--bare")
    for arguments in [["init"], ["init", "--adopt"]] {
      let result = try Nextup.run(arguments, in: bare.path)
      #expect(result.status == 2)
      #expect(result.errors.contains("a bare repository has no files to change; clone it first"))
      #expect(!FileManager.default.fileExists(atPath: bare.path + "/nextup.yml"))
    }
  }

  private func initialised(_ arguments: String...) throws -> TemporaryBacklog {
    let backlog = TemporaryBacklog(at: try TemporaryRepository())
    let result = try backlog.nextup(["init"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    return backlog
  }

  @Test("writes a backlog that check finds nothing wrong with")
  func fresh() throws {
    let backlog = TemporaryBacklog(at: try TemporaryRepository())
    var transcript = Transcript(backlog)
    try transcript.nextup("list")
    try transcript.nextup("init --prefix PAY --dry-run")
    #expect(try backlog.changedFiles() == [])
    try transcript.nextup("init --prefix PAY --owner 'Paula Owner <paula@example.com>'")
    try transcript.nextup("check --fail-on note")
    try transcript.nextup("list")
    try transcript.nextup("next")
    Snapshot.expect(transcript.text, matches: "init.txt")
    #expect(try backlog.nextup("config").output.contains("id.prefix: PAY"))
    #expect(try backlog.read("nextup.yml").contains("Paula Owner"))
  }

  @Test("writes nothing where there is a backlog, not even what is missing")
  func again() throws {
    let backlog = try initialised()
    try backlog.repository.commit("Begin")
    try backlog.repository.git("rm", "--quiet", "backlog/personas/user.md")
    try backlog.repository.commit("Remove the persona")
    for arguments in [["init"], ["init", "--prefix", "OTHER"], ["init", "-n"]] {
      let result = try backlog.nextup(arguments)
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("there is one already: nextup.yml stands in "))
      #expect(try backlog.changedFiles() == [])
    }
  }

  @Test("names who git says you are")
  func ownerFromGit() throws {
    let repository = try TemporaryRepository()
    try repository.git("config", "user.name", #"Ann "the \ owner""#)
    try repository.git("config", "user.email", "ann@example.com")
    let backlog = TemporaryBacklog(at: repository)
    let nobody = ["GIT_AUTHOR_NAME": "", "GIT_AUTHOR_EMAIL": ""]
    #expect(try backlog.nextup("init", environment: nobody).status == 0)
    let configuration = try backlog.nextup("config").output
    #expect(configuration.contains("ann@example.com"))
    #expect(try backlog.nextup("check").status == 0)
  }

  @Test("outside of a repository names who git says the user is, or says that nobody does")
  func ownerWithoutRepository() throws {
    let home = try TemporaryRepository().path + "-home"
    try FileManager.default.createDirectory(
      atPath: home + "/team", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    let user = [
      "HOME": home, "XDG_CONFIG_HOME": home, "GIT_AUTHOR_NAME": "", "GIT_AUTHOR_EMAIL": "",
    ]
    let nobody = try Nextup.run(["init"], in: home + "/team", environment: user)
    #expect(nobody.errors.contains("git does not know you"))
    #expect(try Nextup.run(["check"], in: home + "/team", environment: user).status == 0)
    try FileManager.default.removeItem(atPath: home + "/team/nextup.yml")
    try "[user]\n  name = Ann\n  email = ann@example.com\n"
      .write(toFile: home + "/.gitconfig", atomically: true, encoding: .utf8)
    let ann = try Nextup.run(["init"], in: home + "/team", environment: user)
    #expect(!ann.errors.contains("git does not know you"))
    let configuration = try String(contentsOfFile: home + "/team/nextup.yml", encoding: .utf8)
    #expect(configuration.contains(#"{name: "Ann", emails: ["ann@example.com"]}"#))
  }

  @Test("works where there is no repository")
  func withoutRepository() throws {
    let folder = try TemporaryRepository().path + "-elsewhere"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try Nextup.run(["init"], in: folder).status == 0)
    #expect(try Nextup.run(["check"], in: folder).status == 0)
    #expect(try Nextup.run(["new", "story", "First"], in: folder).status == 0)
    #expect(try Nextup.run(["check"], in: folder).status == 0)
    #expect(try Nextup.run(["list"], in: folder).output.contains("First"))
    let revision = try Nextup.run(["list", "--at", "HEAD"], in: folder)
    #expect(revision.status == 2)
    #expect(revision.errorLines.count == 1)
  }

  @Test(
    "is one line where nextup.yml is no file, or cannot be read",
    arguments: ["mkdir nextup.yml", "ln -s nowhere nextup.yml", "ln -s /etc/passwd nextup.yml"])
  func obstacles(script: String) throws {
    let backlog = TemporaryBacklog(at: try TemporaryRepository())
    try Shell.run(script, in: backlog.path)
    let before = try backlog.changedFiles()
    for arguments in [[], ["--adopt"], ["--codeowners"], ["--dry-run"]] {
      let result = try backlog.nextup(["init"] + arguments)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.output == "")
      #expect(result.errorLines.count == 1, "\(result.errors)")
      #expect(result.errors.contains("nextup.yml"))
    }
    #expect(try backlog.changedFiles() == before)
  }

  @Test(
    "writes nothing where the folder of the backlog is none", arguments: ["touch", "ln -s /tmp"])
  func noFolder(command: String) throws {
    let backlog = TemporaryBacklog(at: try TemporaryRepository())
    try Shell.run(command + " backlog", in: backlog.path)
    let before = try backlog.changedFiles()
    let result = try backlog.nextup("init")
    #expect(result.status == 2)
    #expect(result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.contains("backlog is "))
    #expect(try backlog.changedFiles() == before)
  }
}
