import Foundation

/// Debian's headless browser, where it is installed.
enum Chromium {
  /// Where the browser is; `nil` if there is none.
  static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What a browser made of a page.
  struct Outcome {
    /// The document after its scripts ran.
    let document: String
    /// What it wrote to its console, errors of the security policy among it.
    let console: [String]
  }

  /// Opens a file and waits until it has settled.
  static func open(_ file: String, profile: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = [
      "120", path ?? "", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
      "--allow-file-access-from-files", "--user-data-dir=\(profile)", "--enable-logging=stderr",
      "--virtual-time-budget=60000", "--dump-dom", "file://\(file)",
    ]
    let log = URL(filePath: profile + ".log")
    try Data().write(to: log)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    let document = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: try Data(contentsOf: log), as: UTF8.self).split(separator: "\n")
    return Outcome(
      document: String(decoding: document, as: UTF8.self),
      console: lines.filter { $0.contains(":CONSOLE") }.map(String.init))
  }
}
