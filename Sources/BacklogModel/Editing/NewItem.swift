import FrontMatter
public import Source

/// An item that is about to be made from a template.
public struct NewItem: Sendable {
  /// The most items that stand directly in the items folder; later ones go to sub-folders.
  static let mostInOneFolder = 4_000

  /// The identity.
  public let id: Identifier

  /// The title.
  public let title: String

  /// The type, as the configuration writes it.
  public let type: String

  /// Makes an item.
  public init(id: Identifier, title: String, type: String) {
    self.id = id
    self.title = title
    self.type = type
  }

  /// The path below the root: `backlog/items/PAY-7K3F-saved-card.md`, in a sub-folder named by the
  /// first character of the random part once the folder is large.
  public func path(in backlog: Backlog) -> String {
    let configuration = backlog.configuration
    let folder = configuration.items.first { $0.stage == nil } ?? configuration.items.first
    var path = folder.map { configuration.path(of: $0) } ?? configuration.path(of: "items")
    let siblings = backlog.items.count { $0.path.parentFolder == path }
    if siblings >= Self.mostInOneFolder {
      path += "/" + String(id.text.dropFirst(configuration.idPrefix.count + 1).prefix(1))
    }
    let slug = Self.slug(of: title)
    return (path.isEmpty ? "" : path + "/") + id.text + (slug.isEmpty ? "" : "-" + slug) + ".md"
  }

  /// The words of a title for a file name: lower-case ASCII letters and digits, at most 48 bytes.
  static func slug(of title: String) -> String {
    var words: [Substring] = []
    var length = 0
    let text = title.unicodeScalars.map(\.plainLetters).joined()
    for word in text.split(whereSeparator: { $0.asciiValue?.isASCIIAlphanumeric != true }) {
      length += word.utf8.count + 1
      if length > 49 { break }
      words.append(word)
    }
    return words.joined(separator: "-")
  }

  /// Whether no item has the ID in the name of its file.
  ///
  /// Two runs at the same moment work out the same next number; asked while no other run writes,
  /// this tells the second one.
  public func hasFreeID(
    in tree: some FileTree, _ configuration: Configuration
  ) throws(FileTreeError) -> Bool {
    for folder in configuration.items {
      for entry in try tree.entries(below: configuration.path(of: folder)) {
        let stem = entry.path.fileStem.uppercased()
        if stem == id.canonical || stem.hasPrefix(id.canonical + "-") { return false }
      }
    }
    return true
  }

  /// The content of the file.
  ///
  /// - Parameters:
  ///   - template: the text; `{{id}}`, `{{title}}`, `{{type}}` and `{{status}}` are filled in.
  ///   - values: more keys of the front matter with their values, in order.
  ///   - backlog: where it will stand.
  public func file(
    from template: String, values: [KeyAssignment], in backlog: Backlog
  ) throws -> SourceFile {
    let configuration = backlog.configuration
    let status =
      configuration.defaults["status"] ?? configuration.word(for: .proposed)
      ?? configuration.statuses.first?.word ?? "draft"
    var names = ["id": id.text, "title": title, "type": type, "status": status]
    let body = TemplateText(String(template[Self.bodyStart(of: template)...])).filled(names)
    names["title"] = FrontMatterEditor.quoted(title)
    let head = TemplateText(String(template[..<Self.bodyStart(of: template)])).filled(names)
    let file = SourceFile(path: path(in: backlog), text: head + body)
    let identity = [("id", id.text), ("title", title), ("type", type), ("status", status)]
      .map { KeyAssignment(key: $0.0, value: $0.1) }
    return try KeyAssignment.apply(identity + values, to: file, in: backlog)
  }

  /// Where the front matter of a template ends, whose places to fill in are not YAML yet.
  private static func bodyStart(of template: String) -> String.Index {
    var lines = template.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == "---", let fence = lines.first(where: { $0 == "---" }) else {
      return template.startIndex
    }
    return fence.endIndex
  }
}
