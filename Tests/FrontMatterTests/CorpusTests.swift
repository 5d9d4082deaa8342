import FoundationEssentials
import FrontMatter
import Source
import Testing

@Suite("Front matter of real files")
struct CorpusTests {
  /// The folder of the material, where there is one.
  static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["NEXTUP_CORPUS"]
    let folder = named ?? FileManager.default.currentDirectoryPath + "/../shared/corpus"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  @Test(
    "is read, or refused with a help, and readable after the safe cures",
    .enabled(if: folder != nil))
  func reads() throws {
    for file in try Self.files() {
      let frontMatter = FrontMatter(readingHeadOf: file, depth: 8)
      if frontMatter.isReadable { continue }
      #expect(frontMatter.defects.allSatisfy { $0.help != nil }, "\(file.path)")
      let fixed = try #require(frontMatter.fixed(file))
      #expect(FrontMatter(of: fixed).isReadable, "\(file.path)")
    }
  }

  @Test("is edited without touching anything else, and back", .enabled(if: folder != nil))
  func edits() throws {
    for file in try Self.files() {
      let editor = FrontMatterEditor(file, FrontMatter(readingHeadOf: file, depth: 8))
      guard editor.frontMatter.isReadable else { continue }
      let added = try #require(editor.set("x-added", to: "Pay: now").applied(to: file.bytes))
      let changedFile = SourceFile(path: file.path, bytes: added)
      let changed = FrontMatterEditor(
        changedFile, FrontMatter(readingHeadOf: changedFile, depth: 8))
      guard editor.frontMatter.isPresent else { continue }
      #expect(try changed.remove("x-added").applied(to: added) == file.bytes, "\(file.path)")
      let middle = editor.frontMatter.entries.count / 2
      guard editor.frontMatter.entries.indices.contains(middle) else { continue }
      let key = editor.frontMatter.entries[middle].key
      #expect(throws: Never.self, "\(file.path) \(key)") {
        _ = try editor.set(key, to: ["@ann", "b"])
        _ = try editor.set(key, to: "two\nlines")
        _ = try editor.remove(key)
      }
    }
  }

  static func files() throws -> [SourceFile] {
    guard let folder else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().compactMap { name in
      guard name.hasSuffix(".md") else { return nil }
      return FileManager.default.contents(atPath: folder + "/" + name)
        .map { SourceFile(path: name, bytes: Array($0)) }
    }
  }
}
