import BacklogModel
import Source

/// A story with the words of its parts, read once for all rules.
struct StoryWords: Sendable {
  /// The story.
  let story: Story

  /// The item that it stands in.
  let item: Item

  /// The words of the role; empty without one.
  let role: [Word]

  /// The words of what is wanted; empty without it.
  let means: [Word]

  /// The words of the reason; empty without one.
  let benefit: [Word]

  /// What joining words join in the means.
  let joinings: [Joining]

  /// Reads the words of a story.
  init(_ story: Story, in item: Item) {
    self.story = story
    self.item = item
    let bytes = item.file.bytes
    func words(_ part: Story.Part?) -> [Word] {
      part.map { WordReader.words(in: bytes, $0.range) } ?? []
    }
    role = words(story.role)
    means = words(story.means)
    benefit = words(story.benefit)
    joinings = JoiningFinder.joinings(in: means)
  }

  /// The three parts that are there, in this order.
  var parts: [(name: String, words: [Word])] {
    [("role", role), ("goal", means), ("reason", benefit)].filter { !$0.words.isEmpty }
  }

  /// The words of a range as they stand in the file, quoted for a message.
  func quote(_ range: ByteRange) -> String { item.file.quote(range) }
}

extension SourceFile {
  /// The words of a range in quotes, line ends as blanks, shortened to what a message can hold.
  func quote(_ range: ByteRange) -> String {
    let words = text(in: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 60 ? "'\(words.prefix(57))…'" : "'\(words)'"
  }
}

extension [Word] {
  /// From the first byte of the first to the end of the last; `nil` without words.
  var range: ByteRange? {
    guard let first, let last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}
