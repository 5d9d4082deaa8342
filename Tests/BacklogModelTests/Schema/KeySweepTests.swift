import BacklogModel
import Source
import Testing

/// A wrong value for a key, as it stands in YAML.
private let wrongValues = [
  "", "~", "''", "' '", "a", "-1", "1e999", "0x1F", "[]", "{}", "[a, [b]]", "{a: 1}", "{a: {b: c}}",
  "[{a: b}]", "[~]", "true", "\"\\e[31m\\u202e\"", "|\n    a\n    b", "\"a\\nb\"",
  "99999999999999999999",
  "2026-13-45", String(repeating: "x", count: 9_000),
  "[" + Array(repeating: "a", count: 2_000).joined(separator: ", ") + "]",
]

@Suite("Any value of any key")
struct KeySweepTests {
  @Test("of an item is read, or a finding in its place", arguments: ItemKeys.all.map(\.name))
  func items(key: String) {
    let reader = ItemReader(Configuration())
    let schema = ItemSchema(Configuration())
    for value in wrongValues {
      let file = SourceFile(path: "PAY-1.md", text: "---\n\(key): \(value)\n---\n")
      let item = reader.item(in: file)
      for defect in item.defects + schema.defects(of: item) {
        #expect(defect.range.upperBound <= file.bytes.count)
        #expect(!defect.message.isEmpty)
      }
    }
  }

  @Test("of a record is read, or a finding in its place", arguments: RecordKind.allCases)
  func records(kind: RecordKind) {
    for key in kind.keys.map(\.name) {
      for value in wrongValues {
        let file = SourceFile(path: "x.md", text: "---\n\(key): \(value)\n---\n")
        let record = Record(kind, reading: file)
        for defect in record.defects { #expect(defect.range.upperBound <= file.bytes.count) }
      }
    }
  }

  @Test(
    "of nextup.yml is read, or a line with its place",
    arguments: ConfigurationKeys.all.flatMap { KeySweepTests.paths(of: $0) })
  func configuration(path: [String]) {
    for value in wrongValues {
      let nested = path.dropFirst().reversed().reduce(value.hasPrefix("|") ? "a" : value) {
        "{\($1): \($0)}"
      }
      let text = path == ["version"] ? "version: \(value)\n" : "version: 1\n\(path[0]): \(nested)\n"
      let file = SourceFile(path: "nextup.yml", text: text)
      do {
        let configuration = try Configuration(reading: file)
        let backlog = Sample.backlog([("PAY-1", "")], order: "1. PAY-1\n", configuration)
        #expect(backlog.items.count == 1)
      } catch {
        #expect(
          error.lines.allSatisfy { $0.hasPrefix("nextup.yml:") }, "\(path) \(value.prefix(40))")
      }
    }
  }

  /// The paths to a key and to the keys inside of it.
  static func paths(of key: KeyDefinition) -> [[String]] {
    guard case .record(let keys) = key.shape else { return [[key.name]] }
    return [[key.name]] + keys.flatMap { paths(of: $0) }.map { [key.name] + $0 }
  }
}
