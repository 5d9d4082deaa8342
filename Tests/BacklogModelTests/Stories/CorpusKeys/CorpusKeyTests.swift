import FoundationEssentials
import Markdown
import Source
import Testing

@testable import BacklogModel

@Suite("Forty files keyed by hand", .enabled(if: CorpusFolder.exists))
struct CorpusKeyTests {
  @Test("95 of 100 roles, means, benefits and criteria are exactly right")
  func score() throws {
    var scores = ["role": Score(), "means": Score(), "benefit": Score(), "criterion": Score()]
    for key in CorpusKey.all {
      let file = try CorpusFolder().file("markdown/" + key.path)
      let document = Document(parsing: file, from: file.bodyStart)
      let read = CorpusKey(StoryDocument(reading: document, of: file), path: key.path)
      for (name, expected) in key.facts {
        let found = read.facts[name] ?? []
        scores[name]?.add(expected, found)
        note(name, key, missed: expected.subtracting(found), wrong: found.subtracting(expected))
      }
    }
    for (name, score) in scores.sorted(by: { $0.key < $1.key }) {
      print(
        "corpus key: \(name) \(score.right) of \(score.expected) right, \(score.extra) more found")
      #expect(score.share >= 0.95, "\(name)")
    }
  }

  private func note(_ name: String, _ key: CorpusKey, missed: Set<String>, wrong: Set<String>) {
    guard !missed.isEmpty || !wrong.isEmpty else { return }
    print("corpus key: \(key.path): \(name) missed \(missed.sorted()) found \(wrong.sorted())")
  }

  private struct Score {
    var expected = 0
    var right = 0
    var extra = 0

    /// What is right, of all that is expected or found in vain.
    var share: Double { Double(right) / Double(max(1, expected + extra)) }

    mutating func add(_ key: Set<String>, _ found: Set<String>) {
      expected += key.count
      right += key.intersection(found).count
      extra += max(0, found.count - key.count)
    }
  }
}
