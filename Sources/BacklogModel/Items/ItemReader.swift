import FrontMatter
import Markdown
public import Source

/// Reads items, the same way whatever they come from.
///
/// Made once for a configuration; then used from many tasks.
public struct ItemReader: Sendable {
  /// The largest item, in bytes.
  public static let largestFile = 256 * 1024

  /// The largest `.feature` file, in bytes.
  public static let largestFeature = 16 * 1024 * 1024

  /// The largest front matter, in bytes.
  public static let largestFrontMatter = 16 * 1024

  private let configuration: Configuration
  private let names: [(written: String, standard: String)]
  private let stories: StoryReader
  private let textKeys: TextKeys

  /// Makes a reader for a configuration.
  public init(_ configuration: Configuration) {
    self.configuration = configuration
    stories = StoryReader(form: configuration.storyForm)
    textKeys = TextKeys(configuration.textKeys)
    let names = ItemKeys.all.map { (written: configuration.name(of: $0.name), standard: $0.name) }
    let last = Dictionary(names.map { ($0.written, $0.standard) }, uniquingKeysWith: { $1 })
    self.names = names.filter { last[$0.written] == $0.standard }
  }

  /// Reads an item.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - stage: the stage that the folder gives to all its items, if it does.
  ///   - boardStatus: the status that a board gives the item, where it says none itself.
  ///   - texts: the items whose texts are read too.
  /// - Returns: an item in any case; one that cannot be understood is broken and says why.
  public func item(
    in file: SourceFile, stage: Stage? = nil, boardStatus: String? = nil, texts: ReadTexts = .all
  ) -> Item {
    if file.path.isFeature { return feature(in: file) }
    let frontMatter = FrontMatter(readingHeadOf: file, limit: configuration.limits.frontMatter)
    var defaults = configuration.defaults
    if let boardStatus { defaults["status"] = boardStatus }
    let fields = ItemFields(
      frontMatter, names: names, textValues: textKeys.values(in: file, from: frontMatter.bodyStart),
      defaults: defaults)
    let isRead: Bool =
      switch texts {
      case .all: true
      case .open: !isSurelyClosed(file, frontMatter, fields, folderStage: stage)
      case .none: false
      }
    let document = Document(
      parsing: file, from: isRead ? frontMatter.bodyStart : file.bytes.count,
      limits: configuration.limits.text)
    var parts = Item.Parts(
      file: file, frontMatter: frontMatter, fields: fields,
      text: stories.read(document, of: file, listed: listedCriteria(fields)))
    parts.links = document.links(in: file).map {
      Item.LinkMention(destination: $0.destination, range: $0.range)
    }
    parts.defects = frontMatter.defects + document.defects + parts.text.gherkinDefects
    parts.id = id(in: fields, path: file.path)
    parts.isBroken = !frontMatter.isReadable || !document.isReadable || parts.id == nil
    let title = title(in: fields, parts.text, isBroken: parts.isBroken)
    parts.title =
      title ?? (parts.isBroken ? nil : document.openingWords) ?? file.path.fileStem
    parts.hasTitle = title != nil
    readFlow(into: &parts, folderStage: stage)
    return Item(parts)
  }

  /// A `.feature` file, which has neither keys nor stories and is never part of the ranking.
  private func feature(in file: SourceFile) -> Item {
    let empty = SourceFile(path: file.path, bytes: [])
    let frontMatter = FrontMatter(readingHeadOf: empty, limit: Self.largestFrontMatter)
    var parts = Item.Parts(
      file: file, frontMatter: frontMatter,
      fields: ItemFields(frontMatter, names: names, defaults: [:]),
      text: stories.read(feature: file))
    parts.id = FileNameIdentifier.id(in: file.path.fileStem, configuration)
    parts.title = parts.text.gherkin.first?.name ?? ""
    if parts.title.isEmpty { parts.title = file.path.fileStem }
    parts.type = "feature"
    parts.defects = parts.text.gherkinDefects
    return Item(parts)
  }

  /// An item whose file could not be read at all.
  public func unreadableItem(at path: String, because message: String) -> Item {
    let empty = SourceFile(path: path, bytes: [])
    let frontMatter = FrontMatter(readingHeadOf: empty, limit: Self.largestFrontMatter)
    var parts = Item.Parts(
      file: empty, frontMatter: frontMatter,
      fields: ItemFields(frontMatter, names: names, defaults: configuration.defaults),
      text: StoryDocument(reading: Document(parsing: empty), of: empty))
    parts.id = FileNameIdentifier.id(in: path.fileStem, configuration)
    parts.title = path.fileStem
    parts.defects = [Defect("item/limit", at: 0..<0, message)]
    parts.isBroken = true
    return Item(parts)
  }

  /// Whether its keys alone say that an item is closed: it is not broken either, and has a title.
  private func isSurelyClosed(
    _ file: SourceFile, _ frontMatter: FrontMatter, _ fields: ItemFields, folderStage: Stage?
  ) -> Bool {
    let status = fields.text(of: "status").flatMap { configuration.status(named: $0) }
    return (folderStage ?? status?.stage)?.isClosed == true && frontMatter.isReadable
      && fields.text(of: "title") != nil && id(in: fields, path: file.path) != nil
      && Document.isPlainlyReadable(
        file, from: frontMatter.bodyStart, limits: configuration.limits.text)
  }

  /// Whether the text of an item is surely within the limits, which were not looked at where texts
  /// were not read.
  public func isPlainlyReadable(_ item: Item) -> Bool {
    Document.isPlainlyReadable(
      item.file, from: item.frontMatter.bodyStart, limits: configuration.limits.text)
  }

  private func listedCriteria(_ fields: ItemFields) -> [Story.Part] {
    fields.node(of: "criteria")?.elements.compactMap { node in
      node.text.map { Story.Part($0, at: node.range) }
    } ?? []
  }

  private func id(in fields: ItemFields, path: String) -> Identifier? {
    if let node = fields.node(of: "id") { return node.text.flatMap { Identifier($0) } }
    return FileNameIdentifier.id(in: path.fileStem, configuration)
  }

  /// The title that is written, in the front matter or as the first heading that announces no
  /// criteria.
  ///
  /// Of a broken item the title may stand in the part that cannot be read, so that lower headings
  /// are those of its sections: only one of level 1 counts.
  private func title(
    in fields: ItemFields, _ text: StoryDocument, isBroken: Bool
  ) -> String? {
    if let title = fields.text(of: "title"), !title.isEmpty { return title }
    let announcing = Set(text.criteriaSections.map(\.range.lowerBound))
    let heading = text.sections.first {
      $0.level <= (isBroken ? 1 : 6) && !announcing.contains($0.range.lowerBound)
    }
    return (heading?.title).map(FileNameIdentifier.withoutLeadingID)
  }

  private func readFlow(into parts: inout Item.Parts, folderStage: Stage?) {
    let type = parts.fields.text(of: "type") ?? ""
    let isKnown = configuration.types.contains(type)
    let known = isKnown ? type : configuration.types.first { $0.lowercased() == type.lowercased() }
    parts.type = known ?? type
    let word = parts.fields.text(of: "status")
    let status = word.flatMap {
      configuration.status(named: $0)
        ?? (parts.fields.textValues["status"]?.text == $0
          ? configuration.status(beginning: $0) : nil)
    }
    parts.status = status?.word ?? word
    parts.stage = folderStage ?? status?.stage ?? .proposed
  }
}

extension String {
  /// Whether a path is that of a file in Gherkin.
  public var isFeature: Bool { hasSuffix(".feature") }
}
