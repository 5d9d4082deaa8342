import Foundation
import Source

/// Markdown files of other projects, where they are at hand.
enum Corpus {
  /// The files below `markdown/` of `NEXTUP_CORPUS`, or of `../shared/corpus` beside the package.
  static let files: [SourceFile] = {
    let manager = FileManager.default
    let folder =
      ProcessInfo.processInfo.environment["NEXTUP_CORPUS"]
      ?? manager.currentDirectoryPath + "/../shared/corpus"
    guard let paths = manager.enumerator(atPath: folder + "/markdown") else { return [] }
    return paths.compactMap { path in
      guard let path = path as? String, path.hasSuffix(".md"),
        let bytes = manager.contents(atPath: folder + "/markdown/" + path)
      else { return nil }
      return SourceFile(path: path, bytes: Array(bytes))
    }
  }()
}
