import Foundation

/// Debian's headless browser, where it is installed.
public enum Chromium {
  /// Where the browser is; `nil` if there is none.
  public static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What a browser made of a page.
  public struct Outcome: Sendable {
    /// The document after its scripts ran.
    public let document: String
    /// What it wrote to its console, errors of the security policy among it.
    public let console: [String]
  }

  /// Opens a file and waits until it has settled.
  ///
  /// - Parameters:
  ///   - file: the absolute path of the page.
  ///   - profile: a folder for what the browser keeps.
  public static func open(_ file: String, profile: String) throws -> Outcome {
    let result = try Command.run(
      "timeout",
      [
        "120", path ?? "", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
        "--allow-file-access-from-files", "--user-data-dir=\(profile)", "--enable-logging=stderr",
        "--virtual-time-budget=60000", "--dump-dom", "file://\(file)",
      ])
    return Outcome(
      document: result.output,
      console: result.errorLines.filter { $0.contains(":CONSOLE") }.map(String.init))
  }
}
