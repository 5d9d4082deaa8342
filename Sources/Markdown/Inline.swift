/// A piece of running text.
public enum Inline: Sendable, Hashable {
  /// Plain text, with entities and escapes resolved.
  case text(String)
  /// A line end in the source that means a blank.
  case softBreak
  /// A line end that means a line end.
  case lineBreak
  /// Code, as it stands between its backticks.
  case code(String)
  /// Raw HTML.
  case html(String)
  /// Emphasised text.
  case emphasis([Inline])
  /// Strongly emphasised text.
  case strong([Inline])
  /// Text struck through.
  case strikethrough([Inline])
  /// A link; autolinks have their address as content.
  indirect case link(destination: String, title: String, [Inline])
  /// An image with its alternative text.
  indirect case image(destination: String, title: String, [Inline])
}

extension Array<Inline> {
  /// The text without any mark-up; line ends become blanks.
  public var plainText: String {
    var text = ""
    for inline in self {
      switch inline {
      case .text(let part), .code(let part): text += part
      case .softBreak, .lineBreak: text += " "
      case .html: break
      case .emphasis(let parts), .strong(let parts), .strikethrough(let parts),
        .link(_, _, let parts), .image(_, _, let parts):
        text += parts.plainText
      }
    }
    return text
  }
}
