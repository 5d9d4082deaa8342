import Foundation

/// Backlogs and stories made by others, to try the program on.
///
/// They are not part of the project: tests that use them are skipped where they are absent.
public enum Corpus {
  /// The folder: what `NEXTUP_CORPUS` says, or `../shared/corpus` beside the package.
  public static let folder: String? = {
    let candidates: [String?] = [
      ProcessInfo.processInfo.environment["NEXTUP_CORPUS"],
      URL(filePath: PackageFolder.path).deletingLastPathComponent()
        .appending(path: "shared/corpus").path,
    ]
    return candidates.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
  }()

  /// Whether it is there.
  public static var isPresent: Bool { folder != nil }

  /// A clone of a real backlog with its history, made with Backlog.md.
  public static func backlogMd() throws -> TemporaryBacklog {
    let repository = try TemporaryRepository()
    try repository.git(
      "pull", "--quiet", path("backlog-md.bundle"), "main",
      environment: ["GIT_ALLOW_PROTOCOL": "file"])
    return TemporaryBacklog(at: repository)
  }

  /// The path of something in it.
  public static func path(_ name: String) -> String { (folder ?? "") + "/" + name }
}
