import Foundation
import TestSupport
import Testing

@Suite("Hostile input")
struct HostileInputTests {
  @Test("a message stays one line and cannot steer the terminal, whatever a file is called")
  func messages() throws {
    let backlog = try ShopBacklog.make()
    let name = "PAY-99-\u{1B}[31m\nx\u{202E}"
    try FileManager.default.createSymbolicLink(
      atPath: backlog.path + "/backlog/items/\(name).md", withDestinationPath: "/etc/passwd")
    let result = try backlog.nextup("set", "PAY-99", "title=x")
    #expect(result.status == 2)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("PAY-99-␛[31m x<U+202E>.md"))
  }

  @Test("nothing is written through a link in place of a folder")
  func links() throws {
    let backlog = try ShopBacklog.make()
    let outside = try TemporaryRepository()
    try FileManager.default.removeItem(atPath: backlog.path + "/backlog/items")
    try FileManager.default.createSymbolicLink(
      atPath: backlog.path + "/backlog/items", withDestinationPath: outside.path)
    let before = try FileManager.default.contentsOfDirectory(atPath: outside.path)
    let result = try backlog.nextup("new", "story", "Pay by invoice")
    #expect(result.status == 2)
    #expect(result.errors.contains("backlog/items is a symbolic link, not a folder"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == before)
    let check = try backlog.nextup("check", "--format", "concise")
    #expect(check.status == 1)
    #expect(check.output.contains("backlog/items:1:1: error[item/limit] it is a symbolic link"))
  }

  @Test("a folder name with a control character is refused, on one line")
  func folderNames() throws {
    for name in ["\\0", "a\\0b", "a\\nb", "a\\eb"] {
      let backlog = try TemporaryBacklog(["nextup.yml": "version: 1\nbacklog: \"\(name)\"\n"])
      let result = try backlog.nextup("list")
      #expect(result.status == 2)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.contains("nextup.yml:2:10:"))
    }
  }
}
