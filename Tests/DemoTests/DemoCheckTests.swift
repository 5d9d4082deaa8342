import BacklogModel
import Lint
import Source
import Templates
import TestSupport
import Testing

@testable import Demo

@Suite("Checking what the demo makes")
struct DemoCheckTests {
  /// What `check` finds in some files, which hold a whole backlog with its configuration.
  private func findings(in files: [String: String]) async throws -> [Diagnostic] {
    let text = try #require(files[Configuration.fileName])
    let configuration = try Configuration(
      reading: SourceFile(path: Configuration.fileName, text: text))
    let backlog = try await BacklogLoader(MemoryTree(files), configuration).load()
    return try await Linter(configuration).check(backlog) { files[$0] != nil }
  }

  @Test("the sample has the defects of its table and no others")
  func sample() async throws {
    let prefix = "sample/"
    let files = TemplateFile.below(prefix).map {
      (String($0.path.dropFirst(prefix.count)), $0.text)
    }
    let found = try await findings(in: Dictionary(uniqueKeysWithValues: files)).map {
      SampleDefect(path: $0.path, line: $0.start.line, rule: $0.defect.rule.name)
    }
    let expected = Set(try SampleDefect.all())
    #expect(Set(found).subtracting(expected).map(\.testDescription).sorted() == [])
    #expect(expected.subtracting(found).map(\.testDescription).sorted() == [])
  }

  @Test("a generated backlog can be read as a whole and has no errors")
  func generated() async throws {
    let played = try PlayedBacklog(items: 120, commits: 300, seed: 7)
    let files = played.files.mapValues { String(decoding: $0, as: UTF8.self) }
    let errors = try await findings(in: files).filter { $0.severity == .error }
    #expect(errors.map { "\($0.path): \($0.defect.message)" } == [])
  }
}
