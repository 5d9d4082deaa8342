import Foundation

/// The folder of this package, for tests that compare its pages with its code.
public enum PackageFolder {
  /// The absolute path.
  public static let path = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }.path

  /// Whether generated pages are written instead of compared: `RECORD_DOCS=1`.
  public static var recordsPages: Bool {
    ProcessInfo.processInfo.environment["RECORD_DOCS"] != nil
  }

  /// Reads a text file of the package.
  public static func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + file)), as: UTF8.self)
  }

  /// Whether a file or folder of the package exists.
  public static func holds(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + file)
  }

  /// Writes a text file of the package, with the folders above it.
  public static func write(_ text: String, to file: String) throws {
    let target = URL(filePath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: target)
  }
}
