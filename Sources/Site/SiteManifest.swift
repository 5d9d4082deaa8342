import Source

/// The list of the files that were written into a folder, so that a later run knows its own.
///
/// The format is one line `nextup-site 1`, then one path a line.
struct SiteManifest {
  /// The name of the file that holds the list.
  static let fileName = ".nextup-site"

  private static let head = "nextup-site 1"
  private static let largestFile = 64 * 1024 * 1024

  /// The paths below the folder.
  var paths: Set<String>

  /// Reads the list of a folder; empty where there is none or it is none of ours.
  init(of folder: String) throws(SiteError) {
    do throws(FileTreeError) {
      let bytes = try FileSystem.read(
        "\(folder)/\(Self.fileName)", as: Self.fileName, limit: Self.largestFile)
      let lines = bytes.split(separator: UInt8(ascii: "\n")).map {
        String(decoding: $0, as: UTF8.self)
      }
      paths = lines.first == Self.head ? Set(lines.dropFirst().filter(Self.isSafe)) : []
    } catch {
      guard error.code == .notFound else { throw SiteError(error) }
      paths = []
    }
  }

  /// The file's content: the paths in the order of their bytes.
  var bytes: [UInt8] {
    let sorted = paths.sorted { $0.precedesInBytes($1) }
    return Array(([Self.head] + sorted).map { $0 + "\n" }.joined().utf8)
  }

  /// Writes the list into a folder.
  func write(to folder: String) throws(SiteError) {
    do throws(FileTreeError) {
      try FileSystem.write(bytes, to: "\(folder)/\(Self.fileName)")
    } catch {
      throw SiteError(error)
    }
  }

  /// Whether a path is one that a site can have: two parts at most, none of them hidden.
  private static func isSafe(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
  }
}
