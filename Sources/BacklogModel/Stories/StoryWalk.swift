import Markdown
import Source

/// The way through the blocks of a document, once, in order.
struct StoryWalk {
  /// The list that entries go to.
  private enum Target {
    case criteria, definitionOfDone
  }

  /// A section whose entries are criteria or the *Definition of Done*.
  private struct Open {
    let target: Target
    let level: Int
  }

  /// Containers nested deeper than this are not entered.
  private static let depthLimit = 64

  private let reader: StoryReader
  private let file: SourceFile
  private var scanner: StoryScanner
  private var criteria: CriteriaReader
  private var done: CriteriaReader
  private var sections = SectionList()
  private var criteriaSections: [Int] = []
  private var gherkin: [GherkinBlock] = []
  private var open: Open?
  private var heading: String? { didSet { announces = nil } }
  /// Whether the heading announces a story; `nil` until somebody asks.
  private var announces: Bool?

  /// Begins before the first block.
  init(_ reader: StoryReader, _ file: SourceFile) {
    self.reader = reader
    self.file = file
    scanner = StoryScanner(reader.stories)
    criteria = CriteriaReader(file, reader.steps)
    done = CriteriaReader(file, reader.steps)
  }

  /// Reads the blocks of the document.
  mutating func read(_ blocks: [Block]) {
    gherkin = GherkinBlockFinder(blocks, of: file).found
    for block in blocks { read(block, isQuoted: false, depth: 0) }
    scanner.finish()
    close()
  }

  /// What has been read.
  func document(listed: [Story.Part]) -> StoryDocument {
    let all = sections.sections
    let found = scanner.stories
    let listed = ListedCriteria(listed, story: found.isEmpty ? nil : 0, reader.steps)
    return StoryDocument(
      stories: found, criteria: listed.followed(by: criteria.collector.criteria),
      definitionOfDone: done.collector.criteria,
      criteriaSections: criteriaSections.map { all[$0] }, sections: all, gherkin: gherkin)
  }

  private mutating func read(_ block: Block, isQuoted: Bool, depth: Int) {
    guard depth < Self.depthLimit else { return }
    if case .heading(let level) = block.kind { return readHeading(block, level: level) }
    if case .paragraph = block.kind { return readParagraph(block, isQuoted: isQuoted, depth) }
    if !isComment(block), !isEmptyList(block) { sections.addContent() }
    switch block.kind {
    case .list where open == nil:
      for item in block.children { readItem(item, isQuoted: isQuoted, depth: depth) }
    case .quote:
      for child in block.children { read(child, isQuoted: true, depth: depth + 1) }
    case .table where open == nil:
      readTable(block)
    case .html where isComment(block):
      break
    default:
      scanner.finish()
      readEntries(block, isQuoted: isQuoted)
    }
  }

  private func isComment(_ block: Block) -> Bool {
    if case .html(let text) = block.kind { text.hasPrefix("<!--") } else { false }
  }

  /// Whether it is a list whose items say nothing, as a template leaves one.
  private func isEmptyList(_ block: Block) -> Bool {
    if case .list = block.kind { block.children.allSatisfy(\.children.isEmpty) } else { false }
  }

  /// An item that holds a criteria heading of its own ends that section.
  private mutating func readItem(_ item: Block, isQuoted: Bool, depth: Int) {
    for child in item.children { read(child, isQuoted: isQuoted, depth: depth + 1) }
    if open?.level == SectionLevel.boldLine { close() }
  }

  private mutating func readEntries(_ block: Block, isQuoted: Bool) {
    switch open?.target {
    case .criteria: criteria.read(block, isQuoted: isQuoted)
    case .definitionOfDone: done.read(block, isQuoted: isQuoted)
    case nil: break
    }
  }
}

// MARK: Headings

extension StoryWalk {
  private mutating func readHeading(_ block: Block, level: Int) {
    let title = block.inlines.plainText.trimmed
    scanner.finish()
    enter(title, level: level, at: block.range) { $0.headingText(block) }
    guard open == nil, mayHoldStory(block.range) else { return }
    scanner.read(headingText(block), under: title, isAnnounced: false)
    scanner.finish()
  }

  /// The words of a heading, without its number signs or underline.
  private func headingText(_ block: Block) -> PlainText {
    var range = block.range.clamped(to: 0..<file.bytes.count)
    let marks = file.bytes[range].prefix { $0 == UInt8(ascii: "#") || $0.isBlank }
    range = marks.endIndex..<range.upperBound
    let line = file.bytes[range].prefix { !$0.isSpace || $0.isBlank }
    return PlainText(file.bytes, in: line.startIndex..<line.endIndex)
  }

  /// Begins a section, and ends or groups the one before.
  private mutating func enter(
    _ title: String, level: Int, at range: ByteRange, text: (StoryWalk) -> PlainText
  ) {
    sections.add(title, level: level, at: range)
    if let open, level <= open.level { close() }
    if let target = target(of: title) {
      begin(target, level: level)
    } else if open != nil {
      group(title, text(self))
    } else if level < SectionLevel.boldLine {
      heading = title
    }
  }

  private func target(of title: String) -> Target? {
    let bytes = Array(title.utf8)
    if reader.criteriaTitles.matches(bytes) { return .criteria }
    return reader.doneTitles.matches(bytes) ? .definitionOfDone : nil
  }

  private mutating func begin(_ target: Target, level: Int) {
    close()
    scanner.finish()
    open = Open(target: target, level: level)
    let story = scanner.stories.isEmpty ? nil : scanner.stories.count - 1
    if target == .criteria {
      criteriaSections.append(sections.count - 1)
      criteria.begin(story: story)
    } else {
      done.begin(story: story)
    }
  }

  private mutating func group(_ title: String, _ text: PlainText) {
    if open?.target == .criteria {
      criteria.readHeading(title, text)
    } else {
      done.readHeading(title, text)
    }
  }

  private mutating func close() {
    switch open?.target {
    case .criteria: criteria.end()
    case .definitionOfDone: done.end()
    case nil: break
    }
    open = nil
  }
}

// MARK: Paragraphs and tables

extension StoryWalk {
  private mutating func readParagraph(_ block: Block, isQuoted: Bool, _ depth: Int) {
    let label = LabelLine(block, reader, file)
    if let label, label.isWhole {
      return enter(label.title, level: SectionLevel.boldLine, at: block.range) {
        label.text(in: $0.file, isQuoted)
      }
    }
    sections.addContent()
    if let label, let target = target(of: label.title) {
      sections.add(label.title, level: SectionLevel.boldLine, at: block.range)
      sections.addContent()
      begin(target, level: SectionLevel.boldLine)
      let rest = label.rest(of: block, in: file, isQuoted, reader)
      return target == .criteria
        ? criteria.readParagraph(rest, isCriterion: true)
        : done.readParagraph(rest, isCriterion: true)
    }
    if open != nil {
      guard endsSection(block, isQuoted, depth) else {
        return readEntries(block, isQuoted: isQuoted)
      }
      close()
    }
    readStory(block.range, isQuoted: isQuoted)
  }

  /// A story that stands by itself below a bold line or label ends the section of that line.
  private func endsSection(_ block: Block, _ isQuoted: Bool, _ depth: Int) -> Bool {
    guard open?.level == SectionLevel.boldLine, mayHoldStory(block.range) else { return false }
    var probe = StoryScanner(reader.stories)
    let text = PlainText(file.bytes, in: block.range, isQuoted: isQuoted)
    probe.read(text, under: nil, isAnnounced: false)
    probe.finish()
    return !probe.stories.isEmpty
  }

  private mutating func readStory(_ range: ByteRange, isQuoted: Bool) {
    guard scanner.isPending || mayHoldStory(range) else { return }
    let text = PlainText(file.bytes, in: range, isQuoted: isQuoted)
    let isAnnounced = announces ?? heading.map(reader.stories.announcesStory) ?? false
    announces = isAnnounced
    scanner.read(text, under: heading, isAnnounced: isAnnounced)
  }

  /// Whether an opener may stand at the beginning of a stretch, or of a sentence in it.
  private func mayHoldStory(_ range: ByteRange) -> Bool {
    reader.stories.mayHoldStory(file.bytes, in: range)
  }

  private mutating func readTable(_ table: Block) {
    scanner.finish()
    let columns = StoryTable(table, of: file, reader.stories)
    for row in table.children {
      guard row.kind == .row(isHeader: false) else { continue }
      if let story = columns?.story(in: row, of: file, under: heading) {
        scanner.add(story)
      } else {
        for cell in row.children { readStory(cell.range, isQuoted: false) }
        scanner.finish()
      }
    }
  }
}

/// Levels of sections beyond those of Markdown.
enum SectionLevel {
  /// A bold line that serves as a heading.
  static let boldLine = 7
}

extension String {
  /// The text without blanks at both of its ends.
  var trimmed: String {
    let start = utf8.drop { $0.isSpace }
    guard let end = start.lastIndex(where: { !$0.isSpace }) else { return "" }
    return String(start[...end]) ?? self
  }
}
