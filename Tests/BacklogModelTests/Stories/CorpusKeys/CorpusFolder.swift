import FoundationEssentials
import Source

/// The folder of real material that some tests measure on; they skip where it is absent.
struct CorpusFolder {
  private let root: String

  /// The folder named by `NEXTUP_CORPUS`, or `../shared/corpus` beside the package.
  init() {
    let package = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
    root =
      ProcessInfo.processInfo.environment["NEXTUP_CORPUS"] ?? "/\(package)/../shared/corpus"
  }

  /// Whether the folder is there.
  static var exists: Bool { FileManager.default.fileExists(atPath: CorpusFolder().root) }

  /// A file of the corpus.
  func file(_ path: String) throws -> SourceFile {
    let data = try Data(contentsOf: URL(filePath: root + "/" + path))
    return SourceFile(path: path, bytes: Array(data))
  }

  /// The paths of the files in a folder of the corpus.
  func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).sorted()
      .map { folder + "/" + $0 }
  }
}

extension SourceFile {
  /// Where the text begins after a block of front matter between two lines of three dashes.
  var bodyStart: Int {
    let fence = Array("---".utf8)
    let lines = LineTable(bytes).lines
    guard let first = lines.first, bytes[first].elementsEqual(fence),
      let end = lines.dropFirst().first(where: { bytes[$0].elementsEqual(fence) })
    else { return 0 }
    return min(end.upperBound + 1, bytes.count)
  }
}
