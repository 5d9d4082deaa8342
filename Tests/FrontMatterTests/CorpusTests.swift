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

  @Test("is read, or refused with a line and a cure", .enabled(if: folder != nil))
  func reads() throws {
    let folder = try #require(Self.folder)
    var count = 0
    var refused = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      guard name.hasSuffix(".md"), let data = FileManager.default.contents(atPath: folder + "/" + name)
      else { continue }
      let file = SourceFile(path: name, bytes: Array(data))
      let frontMatter = FrontMatter(readingHeadOf: file, depth: 8)
      count += 1
      if frontMatter.isReadable { continue }
      refused += 1
      #expect(frontMatter.defects.allSatisfy { $0.help != nil }, "\(name)")
      let fixed = frontMatter.fixed(file).map { FrontMatter(readingHeadOf: SourceFile(path: name, text: $0), depth: 8) }
      if fixed?.isReadable != true {
        print("STILL", name, frontMatter.defects.map { "\(file.position(at: $0.range.lowerBound).line): \($0.message) \(file.text(in: $0.range)) \($0.fix?.isSafe as Any)" }, fixed?.defects.map(\.message) ?? [])
      }
    }
    print("COUNT", count, refused)
  }
}
