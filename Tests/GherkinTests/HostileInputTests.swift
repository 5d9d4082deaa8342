import Gherkin
import Source
import TestSupport
import Testing

@Suite("Hostile Gherkin")
struct HostileInputTests {
  private static let pieces: [[UInt8]] = [
    Array("Feature:".utf8), Array("Scenario: x".utf8), Array("Examples:".utf8), Array("Rule:".utf8),
    Array("Given ".utf8), Array("* ".utf8), Array("| a | \\".utf8), Array("\"\"\"".utf8),
    Array("```".utf8), Array("@a @".utf8), Array("#language:".utf8), Array("# language: fr".utf8),
    Array("\n".utf8), Array("\r\n".utf8), Array("\r".utf8), [0], [0xFF, 0xC2], [0xE2, 0x80],
    [0xE2, 0x80, 0xA8], [0xE3, 0x80, 0x80], [0xC2, 0xA0], [0xEF, 0xBB, 0xBF], Array("  \t".utf8),
  ]

  @Test("never crashes, and every place lies in the text", arguments: 0..<200 as Range<UInt64>)
  func anyBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<80, using: &random) {
      bytes += Self.pieces.randomElement(using: &random) ?? []
    }
    let document = GherkinDocument(SourceFile(path: "a.feature", bytes: bytes))
    for error in document.errors {
      #expect(error.range.lowerBound >= 0 && error.range.upperBound <= bytes.count)
      #expect(!error.message.isEmpty)
    }
    #expect(!document.official.isEmpty)
  }

  @Test(
    "is read in one pass",
    arguments: [
      "@a\n", "@a b\n", "|a\n", "| \\| |\n", "\"\"\"\n", "* x\n", "Rule:\n", "#\n", "what\n",
      "@ @ # #", "\\\"\\\"\\", "\u{3000}", "Examples:\n", "@a\nExamples:\n", "\n",
    ])
  func large(_ piece: String) {
    let text = "Feature:\nScenario:\n* a\n" + String(repeating: piece, count: 5_000)
    _ = GherkinDocument(text)
  }

  @Test("begins with a byte order mark at will")
  func byteOrderMark() {
    #expect(GherkinDocument("\u{FEFF}Feature: a\n").complaints == [])
  }
}
