import Markdown
import Source

extension Document {
  /// Parses a text.
  static func parsing(_ text: String) -> Document {
    Document(parsing: SourceFile(path: "test.md", text: text))
  }

  /// One line a block: its kind, its range as `line:column-line:column` and its inlines.
  ///
  /// Columns count bytes from 1 and the end is exclusive.
  func dump(in file: SourceFile) -> String {
    blocks.map { $0.dump(in: file, indent: "") }.joined()
  }

  /// The dump of a text.
  static func dump(_ text: String) -> String {
    let file = SourceFile(path: "test.md", text: text)
    return Document(parsing: file).dump(in: file)
  }
}

extension Block {
  fileprivate func dump(in file: SourceFile, indent: String) -> String {
    let start = file.position(at: range.lowerBound)
    let end = file.position(at: range.upperBound)
    let place = "\(start.line):\(start.column)-\(end.line):\(end.column)"
    let text = inlines.isEmpty ? "" : " " + inlines.map(\.dump).joined(separator: " ")
    return "\(indent)\(name) \(place)\(text)\n"
      + children.map { $0.dump(in: file, indent: indent + "  ") }.joined()
  }

  private var name: String {
    switch kind {
    case .paragraph: "paragraph"
    case .heading(let level): "h\(level)"
    case .code(let info, let text): "code(\(info))\(text.debugDescription)"
    case .html(let text): "html\(text.debugDescription)"
    case .thematicBreak: "rule"
    case .quote: "quote"
    case .list(let start, let isTight):
      (start.map { "ol(\($0))" } ?? "ul") + (isTight ? "" : " loose")
    case .item(let task): task.map { $0 ? "item[x]" : "item[ ]" } ?? "item"
    case .table(let columns): "table(\(columns.map { "\($0)" }.joined(separator: ",")))"
    case .row(let isHeader): isHeader ? "header" : "row"
    case .cell: "cell"
    }
  }
}

extension Inline {
  /// The inline in a compact form: text is quoted, marks are words with parentheses.
  var dump: String {
    switch self {
    case .text(let text): text.debugDescription
    case .softBreak: "/"
    case .lineBreak: "//"
    case .code(let text): "code(\(text.debugDescription))"
    case .html(let text): "html(\(text.debugDescription))"
    case .emphasis(let parts): "em(\(parts.dump))"
    case .strong(let parts): "strong(\(parts.dump))"
    case .strikethrough(let parts): "del(\(parts.dump))"
    case .link(let destination, let title, let parts):
      "link<\(destination)>\(title.isEmpty ? "" : title.debugDescription)(\(parts.dump))"
    case .image(let destination, let title, let parts):
      "image<\(destination)>\(title.isEmpty ? "" : title.debugDescription)(\(parts.dump))"
    }
  }
}

extension Array<Inline> {
  /// The dumps of all inlines.
  var dump: String { map(\.dump).joined(separator: " ") }
}
