import BacklogModel
import TestSupport
import Testing

// Some parts share a page, so that they are written one after the other.
@Suite("The generated parts of the documentation", .serialized)
struct GeneratedDocumentationTests {
  @Test("list every key of nextup.yml")
  func configuration() throws {
    let table = KeyReference.table(of: ConfigurationKeys.all)
    try GeneratedSection("keys", of: "docs/configuration.md").expect(table)
  }

  @Test("list every condition of a Definition of Ready")
  func readiness() throws {
    let names = ReadyCondition.names.map { "`\($0)`" }.joined(separator: ", ")
    try GeneratedSection("conditions", of: "docs/configuration.md").expect(names + "\n")
  }

  @Test("list every key of an item")
  func items() throws {
    let table = KeyReference.table(of: ItemKeys.all)
    try GeneratedSection("keys", of: "docs/formats/item.md").expect(table)
  }

  @Test("list every key of every record", arguments: RecordKind.allCases)
  func records(kind: RecordKind) throws {
    let table = KeyReference.table(of: kind.keys)
    try GeneratedSection(kind.rawValue, of: "docs/formats/records.md").expect(table)
  }

  @Test("describe every command with its arguments")
  func commands() throws {
    let text = try CommandReference.page()
    try GeneratedSection("commands", of: "docs/commands.md").expect(text)
  }
}
