import Markdown
import Source

/// Markdown: any bytes become values with places, and HTML that is safe to publish.
public enum MarkdownTarget: FuzzTarget {
  /// The name on the command line.
  public static let name = "markdown"

  /// Parses the bytes, writes them as HTML twice, and reads the HTML.
  public static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    let file = SourceFile(path: "item.md", bytes: bytes)
    let document = Document(parsing: file)
    let places = Places(file: file)
    try places.demandInside(document.defects)
    var pending = document.blocks
    while let block = pending.popLast() {
      try places.demandInside(block.range, "\(block.kind)")
      pending += block.children
    }
    for link in document.links(in: file) { try places.demandInside(link.range, link.destination) }
    let html = HTMLRenderer().render(document.blocks)
    try demand(HTMLRenderer().render(document.blocks) == html, "the HTML differs")
    if let complaint = SafeHTML.complaint(about: html) { throw FuzzFailure(description: complaint) }
  }
}
