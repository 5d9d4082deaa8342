import Foundation
import TestSupport
import Testing

@Suite("What cannot be done")
struct FailureTests {
  @Test(
    "no backlog is one line, and exit status 2",
    arguments: [
      "list", "show A-1", "next", "config", "check", "render", "fmt", "new story A", "set A-1 a=b",
      "move A-1 --top",
    ])
  func noBacklog(line: String) throws {
    let folder = TemporaryBacklog(at: try TemporaryRepository())
    let result = try folder.nextup(line.split(separator: " ").map(String.init))
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("nextup init"))
  }

  @Test("a wrong nextup.yml is a line for each complaint")
  func badConfiguration() throws {
    var text = ""
    for configuration in [
      "", "version: 2\n", "version: 1\nbacklgo: b\nready-depth: many\n", "version: 1\n\titems: [\n",
      "version: 1\nbacklog: ../elsewhere\n", "version: 1\nid: {prefix: '7'}\n",
      "version: 1\nstatuses: {draft: propsed}\n", "version: 1\nrules: {story/mising: off}\n",
      "- a\n- b\n", "version: 1\nversion: 1\n", "version: &a 1\n",
    ] {
      var transcript = Transcript(try ShopBacklog.make(["nextup.yml": configuration]))
      try transcript.nextup("list")
      text += configuration + transcript.text
    }
    Snapshot.expect(text, matches: "bad-configuration.txt")
  }

  @Test("an order that cannot be read stops what would change it or rest on it, and nothing else")
  func unreadableOrder() throws {
    let backlog = try ShopBacklog.make([
      "backlog/order.md": ShopBacklog.order + "\n```\n1. PAY-5\n```\n"
    ])
    var transcript = Transcript(backlog)
    for line in [
      "move PAY-1 --bottom", "fmt", "fmt --check", "list", "next", "check --format concise",
    ] {
      try transcript.nextup(line)
    }
    Snapshot.expect(transcript.text, matches: "unreadable-order.txt")
    #expect(try backlog.changedFiles() == [])
  }

  @Test("what cannot be written is one line, and loses nothing")
  func readOnly() throws {
    let backlog = try ShopBacklog.make()
    try backlog.write("site", "a file where the site should go")
    let render = try backlog.nextup("render")
    #expect(render.status == 2)
    #expect(render.errorLines.count == 1)
    let csv = try backlog.nextup("render", "--to", "csv", "--out", "backlog")
    #expect(csv.status == 2)
    #expect(csv.errorLines.count == 1)
    let demo = try backlog.nextup("demo", "backlog")
    #expect(demo.status == 2)
    #expect(demo.errorLines.count == 1)
    #expect(try backlog.changedFiles() == ["?? site"])
  }

  @Test("a symbolic link is neither read nor written")
  func symbolicLinks() throws {
    let backlog = try ShopBacklog.make()
    let secret = backlog.repository.sibling("secret.md")
    try Data("---\nid: PAY-77\ntitle: Secret words\n---\n".utf8).write(to: URL(filePath: secret))
    let link = backlog.path + "/backlog/items/PAY-77-link.md"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: secret)
    for command in [
      ["list", "--all"], ["show", "PAY-77"], ["check"], ["set", "PAY-77", "title=x"],
    ] {
      let result = try backlog.nextup(command)
      #expect(!result.transcript.contains("Secret words"))
    }
    #expect(try String(contentsOfFile: secret, encoding: .utf8).contains("Secret words"))
    #expect(try backlog.nextup("check", "--format", "concise").output.contains("PAY-77-link.md"))
  }
}
