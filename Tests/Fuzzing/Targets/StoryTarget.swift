import BacklogModel
import Source

/// Items: stories, criteria, sections and links are found inside of the file, whatever it holds.
public enum StoryTarget: FuzzTarget {
  /// The name on the command line.
  public static let name = "story"

  private static let reader = ItemReader(Configuration())

  /// Reads the bytes as an item, and as plain text.
  public static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    let file = SourceFile(path: "PAY-1.md", bytes: bytes)
    let item = reader.item(in: file)
    let places = Places(file: file)
    try places.demandInside(item.defects)
    for link in item.links { try places.demandInside(link.range, "link \(link.destination)") }
    for story in item.text.stories {
      try places.demandInside(story.range, "a story")
      for part in [story.role, story.means, story.benefit] {
        if let part { try places.demandInside(part.range, "the part '\(part.text)'") }
      }
    }
    for criterion in item.text.criteria + item.text.definitionOfDone {
      try places.demandInside(criterion.range, "criterion \(criterion.number)")
      for step in criterion.steps { try places.demandInside(step.range, "step '\(step.text)'") }
      for part in criterion.details { try places.demandInside(part.range, "'\(part.text)'") }
      if let story = criterion.story {
        try demand(item.text.stories.indices.contains(story), "criterion of story \(story)")
      }
    }
    for section in item.text.sections { try places.demandInside(section.range, section.title) }
    _ = StoryReader().story(inLine: 0..<bytes.count, of: file)
  }
}
