public import FrontMatter
import Markdown
public import Source

/// A sprint, goal, persona, request or release: front matter, and prose that is the team's own.
public struct Record: Sendable {
  /// What it is.
  public let kind: RecordKind

  /// The file.
  public let file: SourceFile

  /// The front matter.
  public let frontMatter: FrontMatter

  /// The identity: the key `id`, or the file's name without its extension.
  public let id: String

  /// The title: the key `title` or `name`, or the first heading, or the ID.
  public let title: String

  /// What readers found wrong with it.
  public let defects: [Defect]

  /// Reads a record.
  ///
  /// - Parameters:
  ///   - kind: what it is.
  ///   - file: the file.
  ///   - limits: how much is read of it.
  public init(
    _ kind: RecordKind, reading file: SourceFile,
    limits: Configuration.Limits = Configuration.Limits()
  ) {
    let frontMatter = FrontMatter(readingHeadOf: file, limit: limits.frontMatter)
    let document = Document(parsing: file, from: frontMatter.bodyStart, limits: limits.text)
    var checker = SchemaChecker()
    checker.check(frontMatter.entries, against: kind.keys, own: [])
    self.kind = kind
    self.file = file
    self.frontMatter = frontMatter
    id = frontMatter["id"]?.text ?? file.path.fileStem
    title =
      frontMatter["title"]?.text ?? frontMatter["name"]?.text
      ?? document.firstHeading ?? frontMatter["id"]?.text ?? file.path.fileStem
    defects = frontMatter.defects + document.defects + checker.defects
  }

  /// The text of a key.
  public func text(of key: String) -> String? { frontMatter[key]?.text }

  /// The texts of a list.
  public func texts(of key: String) -> [String] { frontMatter[key]?.texts ?? [] }

  /// The names by which stories may call a persona: its ID, its name and its aliases.
  public var names: [String] {
    [id, text(of: "name") ?? title] + texts(of: "aliases")
  }
}

extension Document {
  /// The text of the first heading.
  var firstHeading: String? {
    for case let block in blocks {
      if case .heading = block.kind { return block.inlines.plainText }
    }
    return nil
  }
}
