import Foundation
import Testing

/// Expected output in files beside the tests; `RECORD_SNAPSHOTS=1` writes them anew.
enum Snapshot {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  /// Expects a text to be what the file of a name holds.
  static func expect(
    _ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      do {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      } catch {
        Issue.record(error, sourceLocation: sourceLocation)
      }
    }
    let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(expected != nil, "there is no snapshot \(name)", sourceLocation: sourceLocation)
    guard let expected, expected != text else { return }
    let difference = zip(
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    ).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(name) differs, first in line \((difference?.offset ?? 0) + 1)
      expected: \(difference?.element.0 ?? "end")
      got:      \(difference?.element.1 ?? "end")
      """, sourceLocation: sourceLocation)
  }
}
