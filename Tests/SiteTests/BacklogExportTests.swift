import BacklogModel
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite("The backlog as one file")
struct BacklogExportTests {
  @Test("Markdown, CSV and JSON of the sample are as they were read and approved")
  func snapshots() async throws {
    let backlog = try await SampleBacklog.load()
    Snapshot.expect(
      String(decoding: BacklogExport.markdown(backlog), as: UTF8.self), matches: "backlog.md")
    Snapshot.expect(
      Self.csv(of: backlog), matches: "backlog.csv")
    Snapshot.expect(
      String(decoding: BacklogExport.json(backlog), as: UTF8.self), matches: "backlog.json")
  }

  @Test("JSON can be read by others, and every item has every key")
  func json() async throws {
    let bytes = BacklogExport.json(try await SampleBacklog.load())
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["kind"] as? String == "backlog")
    #expect(object["version"] as? Int == 1)
    let items = try #require(object["items"] as? [[String: Any]])
    #expect(items.count == SampleBacklog.files.keys.count { $0.hasPrefix("backlog/items/") })
    #expect(Set(items.map { $0.keys.sorted() }).count == 1)
    #expect(items.first?["id"] as? String == "RAIL-2B7C")
  }

  @Test("the keys that the documentation describes are the keys that are written")
  func documentation() async throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/formats/backlog-json.md")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let bytes = BacklogExport.json(try await SampleBacklog.load())
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    var keys = Set(object.keys)
    for case let list as [[String: Any]] in object.values {
      for entry in list { keys.formUnion(entry.keys) }
    }
    for key in keys { #expect(text.contains("`\(key)`"), "\(key) is not described") }
  }

  @Test("no cell of the CSV begins a formula")
  func formulas() async throws {
    let backlog = try await SampleBacklog.load(changing: [
      "backlog/items/RAIL-4FRM-f.md":
        "---\nid: RAIL-4FRM\ntitle: \"=HYPERLINK(1)\"\ntype: task\nstatus: draft\n---\n"
    ])
    let text = Self.csv(of: backlog)
    #expect(text.contains(",'=HYPERLINK(1),"))
    #expect(!text.contains(",=HYPERLINK"))
  }

  private static func csv(of backlog: Backlog) -> String {
    let items = Listing(of: backlog, showsClosed: true).items
    return String(decoding: BacklogExport.csv(items, of: backlog), as: UTF8.self)
  }
}
