import Source

/// The headings of a document, and whether anything stands below them.
struct SectionList {
  private struct Entry {
    let title: String
    let level: Int
    let range: ByteRange
    var isEmpty = true
  }

  private var entries: [Entry] = []
  private var open: [Int] = []

  /// Adds a heading.
  mutating func add(_ title: String, level: Int, at range: ByteRange) {
    while let last = open.last, entries[last].level >= level { open.removeLast() }
    if level > 6 { addContent() }
    open.append(entries.count)
    entries.append(Entry(title: title, level: level, range: range))
  }

  /// Notes that something stands here.
  mutating func addContent() {
    for index in open where entries[index].isEmpty { entries[index].isEmpty = false }
  }

  /// How many headings there are.
  var count: Int { entries.count }

  /// The headings, in order.
  var sections: [StoryDocument.Section] {
    entries.map {
      StoryDocument.Section(title: $0.title, level: $0.level, range: $0.range, isEmpty: $0.isEmpty)
    }
  }
}
