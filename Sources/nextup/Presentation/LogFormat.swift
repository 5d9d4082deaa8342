import ArgumentParser
import Reporting
import Source

/// The forms in which `log` shows events.
enum LogFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, markdown

  /// The events in this form.
  func render(_ log: HistoryLog, style: Style) async -> [UInt8] {
    switch self {
    case .text: Array(log.text(style).utf8)
    case .markdown: Array(log.markdown.utf8)
    case .json:
      joined(
        await log.json(), by: ",", from: "{\"events\":[", to: "],\"kind\":\"log\",\"version\":1}\n")
    case .jsonl: joined(await log.json().map { $0 + [UInt8(ascii: "\n")] })
    }
  }

  private func joined(
    _ pieces: [[UInt8]], by separator: String = "", from start: String = "", to end: String = ""
  ) -> [UInt8] {
    Array(start.utf8) + pieces.joined(separator: separator.utf8) + Array(end.utf8)
  }
}
