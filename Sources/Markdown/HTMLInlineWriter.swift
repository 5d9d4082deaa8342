/// Writes inlines as HTML.
struct HTMLInlineWriter {
  /// Gives the destination to use in place of one in the text, or `nil` for none.
  let rewrite: @Sendable (String) -> String?

  /// Writes inlines one after the other.
  func write(_ inlines: [Inline], to html: inout [UInt8]) {
    for inline in inlines { write(inline, to: &html) }
  }

  private func write(_ inline: Inline, to html: inout [UInt8]) {
    switch inline {
    case .text(let text): html.append(escaping: text)
    case .softBreak: html.append("\n")
    case .lineBreak: html.append("<br>\n")
    case .code(let text):
      html.append("<code>")
      html.append(escaping: text)
      html.append("</code>")
    case .html(let text):
      if RawHTML.isLineBreak(text) {
        html.append("<br>")
      } else {
        html.append(escaping: RawHTML.withoutComments(text))
      }
    case .emphasis(let parts): write(parts, in: "em", to: &html)
    case .strong(let parts): write(parts, in: "strong", to: &html)
    case .strikethrough(let parts): write(parts, in: "del", to: &html)
    case .link(let destination, let title, let parts):
      writeLink(destination, title, parts, to: &html)
    case .image(let destination, let title, let parts):
      writeImage(destination, title, parts, to: &html)
    }
  }

  private func write(_ parts: [Inline], in tag: String, to html: inout [UInt8]) {
    html.append("<\(tag)>")
    write(parts, to: &html)
    html.append("</\(tag)>")
  }

  private func writeLink(
    _ destination: String, _ title: String, _ label: [Inline], to html: inout [UInt8]
  ) {
    guard let destination = rewrite(destination), let kind = LinkKind(of: destination) else {
      write(label, to: &html)
      return
    }
    html.append("<a href=\"")
    html.append(escapingAddress: destination)
    html.append("\"")
    writeTitle(title, to: &html)
    if kind == .secureWeb || kind == .web {
      html.append(" rel=\"nofollow noopener noreferrer\"")
    }
    html.append(">")
    write(label, to: &html)
    html.append("</a>")
  }

  private func writeImage(
    _ destination: String, _ title: String, _ label: [Inline], to html: inout [UInt8]
  ) {
    guard let destination = rewrite(destination), let kind = LinkKind(of: destination),
      kind == .relative
    else {
      html.append(escaping: label.isEmpty ? destination : label.plainText)
      return
    }
    html.append("<img src=\"")
    html.append(escapingAddress: destination)
    html.append("\" alt=\"")
    html.append(escaping: label.plainText)
    html.append("\"")
    writeTitle(title, to: &html)
    html.append(">")
  }

  private func writeTitle(_ title: String, to html: inout [UInt8]) {
    guard !title.isEmpty else { return }
    html.append(" title=\"")
    html.append(escaping: title)
    html.append("\"")
  }
}
