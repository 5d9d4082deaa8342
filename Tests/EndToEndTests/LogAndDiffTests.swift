import Foundation
import TestSupport
import Testing

@Suite("nextup log and nextup diff")
struct LogAndDiffTests {
  /// The criteria of an item, version after version.
  static let versions = [
    ["- [ ] The card is charged", "- [ ] A receipt is sent", "- The order is kept"],
    ["- [x] The card is charged", "- [ ] A receipt is sent", "- The order is kept"],
    ["- [x] The card is charged", "- [ ] A receipt is sent by mail", "- The order is kept"],
    ["- [ ] Nothing is charged twice", "- [ ] The card is charged", "- [ ] The order is kept"],
    ["- [ ] The card is charged", "- [ ] Nothing is charged twice", "- [ ] The order is kept"],
    ["- [ ] The order is kept", "- [x] Something else\n  - with a detail"],
    ["- [ ] The order is kept", "- [x] Something else\n  - with another detail"],
    ["```gherkin\nScenario: Paid\n  Given a card\n  When I pay\n  Then it is charged\n```"],
    ["```gherkin\nScenario: Paid\n  Given a card\n  When I pay\n  Then I see it\n```"],
    [],
  ]

  private struct Change: Hashable {
    let kind: String?
    let key: String?
    let from: String?
    let to: String?
  }

  /// What a document says about criteria.
  private func changes(_ result: Nextup.Result, in list: String) throws -> [Change] {
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.bytes)) as? [String: Any])
    let changes = try #require(document[list] as? [[String: Any]]).map { change in
      Change(
        kind: change["kind"] as? String, key: change["key"] as? String,
        from: change["from"] as? String, to: change["to"] as? String)
    }
    return changes.filter { $0.kind?.hasPrefix("criterion-") == true }
  }

  @Test("say the same about the same change of criteria")
  func criteria() throws {
    let backlog = try TemporaryBacklog()
    for version in Self.versions {
      let lines = version.joined(separator: "\n")
      try backlog.write(
        "backlog/items/PAY-1.md",
        "---\nid: PAY-1\ntitle: A card\n---\n\n## Acceptance criteria\n\n\(lines)\n")
      try backlog.repository.commit("Change")
    }
    var kinds: Set<String> = []
    for step in 1..<Self.versions.count {
      let new = "HEAD~\(Self.versions.count - 1 - step)"
      let log = try changes(
        try backlog.nextup("log", "PAY-1", "--at", new, "--format", "json"), in: "events")
      let earlier = try changes(
        try backlog.nextup("log", "PAY-1", "--at", new + "~1", "--format", "json"), in: "events")
      let diff = try changes(
        try backlog.nextup("diff", "\(new)~1..\(new)", "--format", "json"), in: "changes")
      #expect(Array(log.prefix(log.count - earlier.count)) == diff, "version \(step)")
      #expect(!diff.isEmpty, "version \(step)")
      kinds.formUnion(diff.compactMap(\.kind))
    }
    #expect(kinds.count == 6)
  }
}
