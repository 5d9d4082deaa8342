import Foundation
import Gherkin
import Source
import Testing

@Suite("Compared with the official parser", .enabled(if: OfficialParser.installed != nil))
struct DifferentialTests {
  @Test(
    "generated features give the same trees and the same errors", arguments: [1, 2] as [UInt64])
  func agreement(seed: UInt64) throws {
    let parser = try #require(OfficialParser.installed)
    let texts = (0..<400).map { FeatureGenerator.text(seed: seed * 10_000 + $0) }
    let results = try parser.results(of: texts)
    try #require(results.count == texts.count)
    for (text, expected) in zip(texts, results) {
      let document = GherkinDocument(text)
      if let errors = expected["errors"] as? [String] {
        #expect(document.complaints.prefix(errors.count) == errors[...], "\(text)")
        #expect(document.errors.count == errors.count || errors.count == 11, "\(text)")
      } else {
        #expect(try Self.tree(of: document) == expected["tree"] as? NSDictionary, "\(text)")
      }
    }
    #expect(results.contains { $0["errors"] != nil } && results.contains { $0["tree"] != nil })
  }

  private static func tree(of document: GherkinDocument) throws -> NSDictionary? {
    let json = try JSONSerialization.jsonObject(with: Data(document.official.utf8))
    let message = (json as? [String: Any])?["gherkinDocument"] as? [String: Any]
    return message.map { NSDictionary(dictionary: $0.filter { $0.key != "uri" }) }
  }
}
