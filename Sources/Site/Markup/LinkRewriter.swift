import Markdown

/// Changes the links of a text so that they lead to pages of the site.
///
/// A link to a file that is not published becomes its words and the path; an image of the
/// repository becomes its words. Nothing that somebody wrote gets lost.
struct LinkRewriter {
  /// Knows where links lead.
  let targets: LinkTargets

  /// The file that holds the text.
  let path: String

  /// The way from the page to the root of the site: empty or `../`.
  let root: String

  /// A block with its links changed.
  func rewritten(_ block: Block) -> Block {
    Block(
      block.kind, at: block.range, children: block.children.map(rewritten),
      inlines: rewritten(block.inlines))
  }

  /// Running text with its links changed.
  func rewritten(_ inlines: [Inline]) -> [Inline] { inlines.flatMap(rewritten) }

  private func rewritten(_ inline: Inline) -> [Inline] {
    switch inline {
    case .emphasis(let parts): [.emphasis(rewritten(parts))]
    case .strong(let parts): [.strong(rewritten(parts))]
    case .strikethrough(let parts): [.strikethrough(rewritten(parts))]
    case .link(let destination, let title, let parts):
      link(to: destination, title: title, rewritten(parts))
    case .image(let destination, let title, let parts):
      image(at: destination, title: title, parts)
    case .text, .softBreak, .lineBreak, .code, .html: [inline]
    }
  }

  private func link(to destination: String, title: String, _ parts: [Inline]) -> [Inline] {
    switch targets.target(of: destination, from: path) {
    case .elsewhere: [.link(destination: here(destination), title: title, parts)]
    case .page(let page): [.link(destination: root + page, title: title, parts)]
    case .unpublished(let file):
      parts.plainText == file ? parts : parts + [.text(" ("), .code(file), .text(")")]
    }
  }

  /// A place on the same page: a criterion by its number, or a heading.
  private func here(_ destination: String) -> String {
    guard destination.hasPrefix("#") else { return destination }
    let name = String(destination.dropFirst())
    return "#" + (Int(name).map(Anchor.ofCriterion) ?? Anchor.text + name.lowercased())
  }

  private func image(at destination: String, title: String, _ parts: [Inline]) -> [Inline] {
    guard case .unpublished(let file) = targets.target(of: destination, from: path) else {
      return [.image(destination: destination, title: title, parts)]
    }
    return [.emphasis(parts), .text(parts.isEmpty ? "" : " "), .code(file)]
  }
}
