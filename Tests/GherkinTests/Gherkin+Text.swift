import Gherkin
import Source

extension GherkinDocument {
  /// Reads a text.
  init(_ text: String) { self.init(SourceFile(path: "a.feature", text: text)) }

  /// The errors, as the official parser prints them.
  var complaints: [String] { errors.map(\.description) }

  /// The messages, one a line.
  var official: String {
    messages(uri: "a.feature").map { String(decoding: $0.encoded(), as: UTF8.self) }
      .joined(separator: "\n")
  }
}
