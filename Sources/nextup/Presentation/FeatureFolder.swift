import BacklogModel
import Source

/// A folder that `.feature` files are exported to.
struct FeatureFolder {
  private let location: String

  /// Takes a folder, which need not exist.
  init(_ location: String) { self.location = location }

  /// What has to be written; files that are right already stay.
  ///
  /// - Throws: if a file stands in the way that no export wrote, or cannot be read.
  func changes(_ exports: [FeatureExport]) throws -> [FileChange] {
    let tree = WorkTree(root: location)
    var names: Set<String> = []
    return try exports.compactMap { export in
      guard names.insert(export.name.uppercased()).inserted else { return nil }
      guard FileSystem.exists(location + "/" + export.name) else {
        return FileChange(path: export.name, before: nil, after: Array(export.text.utf8))
      }
      let present = try tree.read(export.name, limit: ItemReader.largestFeature)
      guard isOurs(present) else {
        throw ProjectError(
          operation: "writing \(location)/\(export.name)",
          message: "a file stands there that no export wrote; move it away")
      }
      guard present != Array(export.text.utf8) else { return nil }
      return FileChange(path: export.name, before: present, after: Array(export.text.utf8))
    }
  }

  /// Whether the first comment that is not the language says that an export wrote the file.
  private func isOurs(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    return lines.prefix(2).contains { $0.starts(with: FeatureExport.mark.utf8) }
  }
}
