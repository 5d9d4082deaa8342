import Foundation
public import Testing

/// Expected output in files beside the tests; `RECORD_SNAPSHOTS=1` writes them anew.
///
/// They stand in the folder `Snapshots` beside the test that asks for them.
public enum Snapshot {
  /// Expects a text to be what the file of a name holds.
  public static func expect(
    _ text: String, matches name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let snapshot = URL(filePath: file).deletingLastPathComponent()
      .appending(path: "Snapshots").appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      do { try record(text, in: snapshot) } catch {
        Issue.record(error, sourceLocation: sourceLocation)
      }
    }
    guard let data = try? Data(contentsOf: snapshot) else {
      Issue.record("there is no snapshot \(name)", sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    if expected != text {
      Issue.record(
        "\(name): \(firstDifference(expected, text))", sourceLocation: sourceLocation)
    }
  }

  private static func record(_ text: String, in file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private static func firstDifference(_ expected: String, _ text: String) -> Comment {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = index ?? min(old.count, new.count)
    return """
      differs first in line \(line + 1)
      expected: \(line < old.count ? String(old[line]) : "the end")
      got:      \(line < new.count ? String(new[line]) : "the end")
      """
  }
}
