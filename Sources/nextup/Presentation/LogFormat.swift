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
      await log.json().joined(
        by: ",", from: "{\"events\":[", to: "],\"kind\":\"log\",\"version\":1}\n")
    case .jsonl: await log.json().map { $0 + "\n".utf8 }.joined()
    }
  }
}
