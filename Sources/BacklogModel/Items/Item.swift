public import FrontMatter
public import Source

/// One item of the backlog as it stands in its file: a story, bug, task, spike, debt or epic.
///
/// A class, since it never changes and every rule and page passes it around.
public final class Item: Sendable {
  /// The file; without bytes where it could not be read.
  public let file: SourceFile

  /// The front matter, keys as the file writes them.
  public let frontMatter: FrontMatter

  /// The identity, from the front matter or else the file name; `nil` if neither has one.
  public let id: Identifier?

  /// Other IDs under which it is found.
  public let aliases: [String]

  /// The title, from the front matter or else the first heading or the file name.
  public let title: String

  /// The type, as configuration writes it: `story`.
  public let type: String

  /// The status word as written, or by default; `nil` if there is none.
  public let status: String?

  /// How far it has come; `proposed` where the status says nothing.
  public let stage: Stage

  /// The keys with their values, by standard name.
  public let fields: ItemFields

  /// The stories, criteria and sections of the text.
  public let text: StoryDocument

  /// The links and images of the text.
  public let links: [LinkMention]

  /// What readers found wrong: defects of front matter and Markdown, in the order of the file.
  public let defects: [Defect]

  /// Whether the title is what somebody wrote as one, not the first words of the text or the name
  /// of the file for want of it.
  public let hasWrittenTitle: Bool

  /// Whether the file could not be understood: unreadable front matter or text, or no ID.
  public let isBroken: Bool

  /// A link of the text, with where its destination stands.
  public struct LinkMention: Sendable, Hashable {
    /// The destination, as CommonMark resolves it.
    public let destination: String
    /// Where it stands.
    public let range: ByteRange
  }

  init(_ parts: Parts) {
    file = parts.file
    frontMatter = parts.frontMatter
    id = parts.id
    aliases = parts.fields.texts(of: "aliases")
    title = parts.title
    hasWrittenTitle = !parts.isBroken && parts.hasTitle && parts.title != parts.file.path.fileStem
    type = parts.type
    status = parts.status
    stage = parts.stage
    fields = parts.fields
    text = parts.text
    links = parts.links
    defects = parts.defects
    isBroken = parts.isBroken
  }

  /// What an item is made of; `ItemReader` fills it in.
  struct Parts {
    var file: SourceFile
    var frontMatter: FrontMatter
    var id: Identifier?
    var title = ""
    var hasTitle = false
    var type = ""
    var status: String?
    var stage = Stage.proposed
    var fields: ItemFields
    var text: StoryDocument
    var links: [LinkMention] = []
    var defects: [Defect] = []
    var isBroken = false
  }

  /// The path below the root.
  public var path: String { file.path }

  /// The ID as text, or the file's name where there is none.
  public var name: String { id?.text ?? path.fileName }

  /// Whether nothing more is to be done; a broken item is never closed, so that it stays in sight.
  public var isClosed: Bool { stage.isClosed && !isBroken }

  /// Whether it contains other items and so needs no rank.
  public var isEpic: Bool { type == "epic" }

  /// How many criteria there are, and how many are ticked; `nil` where none has a box.
  public var criteriaProgress: (total: Int, done: Int?) {
    let boxes = text.criteria.compactMap(\.isDone)
    return (text.criteria.count, boxes.isEmpty ? nil : boxes.count { $0 })
  }
}
