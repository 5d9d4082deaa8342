import Foundation
import Source

/// A story with what people said of it.
struct LabelledStory {
  /// The set that it comes from; stories of one set are checked together.
  let set: String

  /// The story on one line.
  let text: String

  /// The defects that people saw.
  let labels: Set<String>

  /// Reads a file with an object a line; `nil` if there is none.
  static func all(in path: String) throws -> [LabelledStory]? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try data.split(separator: UInt8(ascii: "\n")).map { line in
      try LabelledStory(JSONDecoder().decode(Entry.self, from: Data(line)))
    }
  }

  private init(_ entry: Entry) {
    set = entry.set
    text = entry.story.split(whereSeparator: \.isNewline).joined(separator: " ")
    var labels = Set(entry.labels ?? [])
    if entry.atomic == "conjunctions" { labels.insert("conjunctions") }
    if let minimal = entry.minimal, minimal != "minimal" { labels.insert("not minimal") }
    self.labels = labels
  }

  /// The forms of both sets: labels in a list, or a key for each question.
  private struct Entry: Decodable {
    let set: String
    let story: String
    let labels: [String]?
    let atomic: String?
    let minimal: String?
  }
}

/// The halves of a set.
enum Half: String, CaseIterable {
  /// Looked at while the rules were written.
  case tuned
  /// Not looked at.
  case heldOut = "held out"
  /// Both.
  case all

  /// Whether a story belongs to it, by the last bit of its digest.
  func contains(_ story: LabelledStory) -> Bool {
    let isTuned = SHA256Digest(of: Array(story.text.utf8)).bytes[31] % 2 == 0
    switch self {
    case .tuned: return isTuned
    case .heldOut: return !isTuned
    case .all: return true
    }
  }
}
