import Foundation
import TestSupport
import Testing

@Suite("A backlog folder that is not there")
struct MissingFolderTests {
  private static let configuration = "version: 1\nbacklog: backlogg\nid: {prefix: PAY}\n"

  @Test("is an error of check, at the name in nextup.yml")
  func check() throws {
    let backlog = try ShopBacklog.make(["nextup.yml": Self.configuration])
    let place = "nextup.yml:2:10: error[front-matter/invalid-value] there is no folder 'backlogg'"
    for arguments in [[], ["--staged"], ["--at", "HEAD"]] {
      let result = try backlog.nextup(["check", "--format", "concise"] + arguments)
      #expect(result.status == 1)
      #expect(result.output.hasPrefix("\(place); did you mean 'backlog'?"), "\(result.output)")
    }
    try backlog.write("nextup.yml", Self.configuration.replacing("backlogg", with: "stories/"))
    let other = try backlog.nextup("check", "--format", "concise")
    #expect(
      other.output.contains("there is no folder 'stories'; there is an order.md in 'backlog'"))
  }

  @Test("is one line, and exit status 2, for every other command that reads it")
  func reading() throws {
    let backlog = try ShopBacklog.make(["nextup.yml": Self.configuration])
    for line in [
      ["list"], ["list", "--at", "HEAD"], ["show", "PAY-1"], ["next"], ["graph"],
      ["suggest", "--by", "wsjf"],
      ["render"], ["render", "--to", "csv"], ["export", "gherkin"], ["fmt", "--check"],
    ] {
      let result = try backlog.nextup(line)
      #expect(result.status == 2, "\(line)")
      #expect(result.output == "", "\(line)")
      #expect(
        result.errors
          == "nextup: nextup.yml:2:10: there is no folder 'backlogg'; did you mean 'backlog'? "
          + "(name the folder of the backlog, or begin one there with 'nextup new')\n")
    }
    let doctor = try backlog.nextup("doctor")
    #expect(doctor.output.contains("broken  files: there is no folder 'backlogg'"))
    #expect(try backlog.changedFiles() == [])
  }

  @Test("is why a command finds no item that it could change")
  func changing() throws {
    let backlog = try ShopBacklog.make(["nextup.yml": Self.configuration])
    for line in [["set", "PAY-1", "estimate=3"], ["edit", "PAY-1"], ["move", "PAY-1", "--top"]] {
      let result = try backlog.nextup(line)
      #expect(result.status == 2, "\(line)")
      #expect(
        result.errors
          == "nextup: finding PAY-1: there is no folder 'backlogg'; did you mean 'backlog'?\n",
        "\(line)")
    }
    #expect(try backlog.changedFiles() == [])
  }

  @Test("is where a backlog begins", arguments: ["version: 1\n", "version: 1\nbacklog: stories\n"])
  func beginning(configuration: String) throws {
    let backlog = try TemporaryBacklog(["nextup.yml": configuration])
    let isNamed = configuration.contains("stories")
    #expect(try backlog.nextup("check").status == (isNamed ? 1 : 0))
    #expect(try backlog.nextup("list").status == (isNamed ? 2 : 0))
    let new = try backlog.nextup("new", "task", "First")
    #expect(new.status == 0, "\(new.errors)")
    let id = try #require(new.output.split(separator: "/").last?.dropLast("-first.md\n".count))
    #expect(try backlog.nextup("move", String(id), "--top").status == 0)
    #expect(try backlog.nextup("check").status == 0)
    #expect(try backlog.nextup("next").status == 0)
    #expect(try backlog.nextup("diff", "HEAD").status == 0)
  }
}
