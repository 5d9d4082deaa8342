import BacklogModel
import Source

/// A story with the place where findings about it are shown, to be compared with others.
struct PlacedStory: Sendable {
  /// The story.
  let story: Story

  /// The file in which its ranges count.
  let source: SourceFile

  /// The file in which it is shown.
  let file: SourceFile

  /// Where the source begins in that file, in bytes.
  let offset: Int

  /// The ID of its item.
  let item: String?

  /// The stories of an open item, without those that are still template text.
  static func all(of item: Item) -> [PlacedStory] { all(of: item, in: item.file, at: 0) }

  /// The stories of an open item that was read from a part of a file.
  static func all(of item: Item, in file: SourceFile, at offset: Int) -> [PlacedStory] {
    guard !item.isClosed, item.isLegible else { return [] }
    return item.text.stories.filter { !$0.isTemplate }.map {
      PlacedStory(
        story: $0, source: item.file, file: file, offset: offset, item: item.id?.text)
    }
  }

  /// The words of one of its parts.
  func words(_ part: Story.Part?) -> [Word] {
    part.map { WordReader.words(in: source.bytes, $0.range) } ?? []
  }

  /// A place in the file in which it is shown.
  func placed(_ range: ByteRange) -> ByteRange {
    range.lowerBound + offset..<range.upperBound + offset
  }

  /// What the story is called in a message about another one: its line, its item or its file.
  func name(seenFrom other: PlacedStory, _ places: inout StoryPlaces) -> String {
    if file.path != other.file.path { return item ?? file.path }
    return "line \(places.related(self, "").start.line)"
  }
}

/// Gives the places of many stories; the lines of each file are read once.
struct StoryPlaces {
  private var finders: [String: LineFinder] = [:]

  /// The place of a story, to be named beside another.
  mutating func related(_ story: PlacedStory, _ message: String) -> RelatedLocation {
    let finder = finders[story.file.path] ?? LineFinder(story.file)
    finders[story.file.path] = finder
    return finder.related(story.placed(story.story.range).lowerBound, message)
  }
}
