import BacklogModel
import Source

/// Finds sprints, goals, personas, requests and releases by what people call them.
struct RecordIndex: Sendable {
  private struct Names: Sendable {
    let written: Set<String>
    let all: Set<String>
    let near: NearNames
  }

  private let names: [RecordKind: Names]

  /// The personas as messages name them, in the order of their files.
  let personas: [String]

  init(_ records: [Record]) {
    names = Dictionary(grouping: records, by: \.kind).mapValues { records in
      let names = records.flatMap { $0.kind == .persona ? $0.names : [$0.id] }
      return Names(
        written: Set(names), all: Set(names.map(RecordIndex.key)), near: NearNames(names))
    }
    personas = records.filter { $0.kind == .persona }.map { $0.text(of: "name") ?? $0.title }
  }

  /// Whether the backlog keeps records of a kind at all.
  func has(_ kind: RecordKind) -> Bool { names[kind] != nil }

  /// Whether there is a record of a kind with this name.
  func has(_ kind: RecordKind, named name: String) -> Bool {
    guard let names = names[kind] else { return false }
    return names.written.contains(name) || names.all.contains(RecordIndex.key(name))
  }

  /// The name that was probably meant.
  func suggestion(for name: String, among kind: RecordKind) -> String? {
    names[kind]?.near.closest(to: name)
  }

  /// Whether a text speaks of a persona: all words of one of its names stand in it, in a row.
  func mentionsPersona(_ text: String) -> Bool {
    guard let names = names[.persona] else { return false }
    if names.written.contains(text) { return true }
    let words = RecordIndex.words(of: text)
    let longest = min(words.count, 8)
    return words.indices.contains { start in
      (1...max(1, longest)).contains { length in
        start + length <= words.count
          && names.all.contains(words[start..<start + length].joined(separator: " "))
      }
    }
  }

  /// What decides whether two names are the same: lower case, hyphens and blanks alike.
  private static func key(_ name: String) -> String {
    words(of: name).joined(separator: " ")
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "," }.map(String.init)
  }
}
