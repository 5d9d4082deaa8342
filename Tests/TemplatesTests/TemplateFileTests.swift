import Foundation
import Templates
import Testing

@Suite("Embedded templates")
struct TemplateFileTests {
  /// The folder `Templates` of the package.
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Templates").path

  /// The files in the sub-folders of `Templates`, without the C header.
  private static func filesInFolder() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.contains("/") && !$0.hasPrefix("include/") && isFile($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(
      atPath: "\(folder)/\(path)", isDirectory: &isFolder)
    return exists && !isFolder.boolValue
  }

  @Test("the list names every file of the folder, in order")
  func listIsComplete() throws {
    #expect(try TemplateFile.all.map(\.path) == Self.filesInFolder())
  }

  @Test("every file is embedded byte for byte", arguments: TemplateFile.all.map(\.path))
  func contentIsExact(path: String) throws {
    let content = try Data(contentsOf: URL(filePath: "\(Self.folder)/\(path)"))
    #expect(TemplateFile.named(path)?.bytes == Array(content))
  }

  @Test("a file is found by its path, and several by the beginning of theirs")
  func lookup() throws {
    let story = try #require(TemplateFile.named("items/story.md"))
    #expect(story.text.contains("As a [persona], I want to [goal] so that [result]."))
    #expect(TemplateFile.named("items/nothing.md") == nil)
    let items = TemplateFile.below("items/").map(\.path)
    #expect(items.count == 6)
    #expect(items.allSatisfy { $0.hasPrefix("items/") })
  }
}
