import BacklogModel
import Lint
import Source
import TestSupport
import Testing

@Suite("Whatever stands in a backlog")
struct LintPropertyTests {
  /// Files with something wrong in most of them.
  private static func files(_ random: inout SeededGenerator) -> [SourceFile] {
    let ids = (0..<40).map { "PAY-\($0)" }
    var files = ids.enumerated().map { number, id in
      let other = ids.randomElement(using: &random) ?? id
      let epic = ids.randomElement(using: &random) ?? id
      return SourceFile(
        path: "backlog/items/\(number % 7 == 0 ? other : id)-\(number).md",
        text: """
          ---
          id: \(number % 5 == 0 ? other : id)
          title: Number \(number)
          type: \(number % 6 == 0 ? "epic" : "story")
          status: \(number % 3 == 0 ? "ready" : "draft")
          epic: \(epic)
          depends: [\(other), PAY-77]
          persona: shoper
          ---

          As a user\(number % 2 == 0 ? ", I want to pay" : ""). See \(other)#\(number) and
          [this](../items/\(other).md), pa\u{200B}y.
          """)
    }
    files.append(SourceFile(path: "backlog/personas/shopper.md", text: "---\nname: Shopper\n---\n"))
    let lines = ids.shuffled(using: &random).prefix(30).map { "1. [\($0)](items/x.md) Old" }
    files.append(
      SourceFile(path: "backlog/order.md", text: lines.joined(separator: "\n") + "\n1. PAY-77\n"))
    return files
  }

  @Test("is judged the same in whatever order its files are read", arguments: UInt64(1)...4)
  func orderOfFiles(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let files = Self.files(&random)
    // Of items with one ID the first counts, so those stay in the order of their paths.
    let unique = Dictionary(grouping: files) {
      Backlog.of([$0]).items.first?.id?.canonical ?? $0.path
    }
    .values.compactMap { $0.min { $0.path < $1.path } }
    let linter = try Linter()
    let expected = await linter.check(Backlog.of(unique.sorted { $0.path < $1.path }))
    #expect(expected.count > 100)
    let shuffled = await linter.check(Backlog.of(unique.shuffled(using: &random)))
    #expect(shuffled == expected)
  }

  @Test("never crashes the linter, and each finding lies in its file", arguments: UInt64(1)...10)
  func anyBytes(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let files = Self.files(&random).map { file in
      var bytes = file.bytes
      for _ in 0..<Int.random(in: 0..<12, using: &random) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(contentsOf: [0xE2, 0x80, 0xAE], at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + 20))
        }
      }
      return SourceFile(path: file.path, bytes: bytes)
    }
    let sizes = Dictionary(files.map { ($0.path, $0.bytes.count) }) { first, _ in first }
    let linter = try Linter()
    for diagnostic in await linter.check(Backlog.of(files), pathExists: { $0.count % 2 == 0 }) {
      let size = sizes[diagnostic.path] ?? 0
      let range = diagnostic.defect.range
      #expect(range.lowerBound >= 0 && range.upperBound <= size, "\(diagnostic.inShort)")
      for edit in diagnostic.defect.fix?.edits ?? [] {
        #expect(edit.range.upperBound <= size, "\(diagnostic.inShort)")
      }
    }
    for file in files {
      _ = linter.check(file)
      _ = linter.check(plain: file)
    }
  }

  @Test("is random bytes in an item", arguments: UInt64(1)...25)
  func randomBytes(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
    let file = SourceFile(path: "backlog/items/PAY-1.md", bytes: bytes)
    let found = try await Linter().check(Backlog.of([file]))
    #expect(!found.isEmpty)
  }
}
