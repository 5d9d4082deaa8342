import Foundation
import TestSupport
import Testing

@Suite("nextup schema")
struct SchemaTests {
  private static let subjects = [
    "config", "item", "sprint", "goal", "persona", "request", "release",
  ]

  @Test(
    "describes every key, with the team's words, in the dialect of 2020-12", arguments: subjects)
  func structure(subject: String) throws {
    let backlog = try ShopBacklog.make()
    let result = try backlog.nextup("schema", subject)
    #expect(result.status == 0)
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(result.bytes)) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(!properties.isEmpty)
    for (key, value) in properties {
      #expect(value["description"] as? String != nil, "\(key)")
    }
    Snapshot.expect(result.output, matches: "schema-\(subject).json")
  }

  @Test("has the names and words of the team")
  func ownNames() throws {
    let backlog = try ShopBacklog.make([
      "nextup.yml": """
      keys: {depends: dependencies}
      extra-keys: [created_date]
      types: [chore]
      statuses: {To do: proposed}
      """
    ])
    let schema = try backlog.nextup("schema", "item").output
    for word in ["\"dependencies\"", "\"created_date\": true", "\"chore\"", "\"To do\""] {
      #expect(schema.contains(word), "\(word)")
    }
    #expect(!schema.contains("\"depends\""))
    #expect(try Nextup.run(["schema", "item"], in: "/").output.contains("\"depends\""))
    #expect(try Nextup.run(["schema", "item", "--repo", "/"], in: "/").status == 2)
  }

  @Test("accepts the sample but for its defects", .enabled(if: PythonSchemas.areThere))
  func sample() throws {
    let place = try TemporaryRepository()
    let demo = place.sibling("demo")
    #expect(try Nextup.run(["demo", demo], in: "/").status == 0)
    let script = PackageFolder.path + "/Tests/EndToEndTests/validate-schemas.py"
    let result = try Command.run("python3", [script, Nextup.executable], in: demo)
    #expect(result.status == 0)
    #expect(
      result.output == """
        backlog/items/PAY-4F2G-remove-old-checkout.md: estimate
        backlog/items/PAY-J4C8-screen-reader.md: unknown key

        """)
  }
}
