import Source

@testable import BacklogModel

/// The stories and criteria of one file, as digests.
struct CorpusKey {
  /// The path below the corpus' `markdown` folder.
  let path: String

  /// By part, every fact: which story, its number and mark, and the digest of its words.
  private(set) var facts: [String: Set<String>] = [
    "role": [], "means": [], "benefit": [], "criterion": [],
  ]

  private var stories = 0

  /// All keys, read from `CorpusKeys`.
  static var all: [CorpusKey] {
    var keys: [CorpusKey] = []
    for line in CorpusKeys.text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "file": keys.append(CorpusKey(path: String(line.dropFirst(5))))
      case "story": keys[keys.count - 1].addStory(Array(words.dropFirst()))
      case "criteria":
        for word in words.dropFirst(2) {
          keys[keys.count - 1].facts["criterion"]?.insert("\(words[1]) \(word)")
        }
      default: break
      }
    }
    return keys
  }

  private init(path: String) {
    self.path = path
  }

  /// What a reader finds in a file.
  init(_ document: StoryDocument, path: String) {
    self.path = path
    for story in document.stories {
      addStory([story.role, story.means, story.benefit].map { Self.digest($0?.text) })
    }
    for criterion in document.criteria {
      let mark = criterion.isDone.map { $0 ? "x" : "o" } ?? "-"
      facts["criterion"]?.insert(
        "\(criterion.story ?? -1) \(criterion.number)\(mark)\(Self.digest(criterion.text))")
    }
  }

  private mutating func addStory(_ digests: [String]) {
    for (name, digest) in zip(["role", "means", "benefit"], digests) where digest != "-" {
      facts[name]?.insert("\(stories) \(digest)")
    }
    stories += 1
  }

  private static func digest(_ text: String?) -> String {
    text.map { String(SHA256Digest(of: Array($0.utf8)).hexadecimal.prefix(12)) } ?? "-"
  }
}
