import Foundation
import Gherkin
import Source
import TestSupport
import Testing

@Suite("The official documents", .enabled(if: Corpus.isPresent))
struct OfficialCaseTests {
  private static func names(_ folder: String) -> [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: Corpus.path("gherkin/" + folder))
    return (all ?? []).filter { $0.hasSuffix(".feature") }.sorted()
  }

  @Test("give the expected tree", arguments: names("good"))
  func good(name: String) throws {
    try compare("good/" + name, with: ".ast.ndjson")
  }

  @Test("give the expected errors", arguments: names("bad"))
  func bad(name: String) throws {
    try compare("bad/" + name, with: ".errors.ndjson")
  }

  private func compare(_ name: String, with ending: String) throws {
    let path = Corpus.path("gherkin/" + name)
    let bytes = try Data(contentsOf: URL(filePath: path))
    let expected = try Data(contentsOf: URL(filePath: path + ending)).split(separator: 0x0A)
    let document = GherkinDocument(SourceFile(path: name, bytes: Array(bytes)))
    let found = document.messages(uri: "../testdata/" + name).map { Data($0.encoded()) }
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) {
      #expect(try Self.object(found) == Self.object(expected))
    }
  }

  private static func object(_ data: Data) throws -> NSDictionary? {
    try JSONSerialization.jsonObject(with: data) as? NSDictionary
  }
}
