import Markdown
import Source
import TestSupport
import Testing

@Suite("Places in the source")
struct PlacesTests {
  @Test("are given for the destinations of links")
  func links() {
    let (file, ranges) = SourceFile.marked(
      """
      [a.md](«a.md») and ![b](<«c d.png»> "t") and [e]( «f» ).
      «https://g.org» and «www.h.org»; <«https://i.org»> <«j@k.org»>

      | l |
      |---|
      | [m](«n.md») *[m](«n.md»)* |

      [![o](«p.png»)](«q»)
      """)
    let links = Document(parsing: file).links(in: file)
    #expect(links.map(\.range) == ranges)
    #expect(!links.contains { !$0.isExact })
    #expect(
      links.map(\.destination) == [
        "a.md", "c d.png", "f", "https://g.org", "http://www.h.org", "https://i.org",
        "mailto:j@k.org", "n.md", "n.md", "p.png", "q",
      ])
    #expect(links.filter(\.isImage).map(\.destination) == ["c d.png", "p.png"])
  }

  @Test("are those of the block where the destination does not stand in it")
  func linksElsewhere() {
    let (file, ranges) = SourceFile.marked(
      "- «[a] and [b](c&amp;d) and [e]()»\n\n[a]: https://x.org\n")
    let links = Document(parsing: file).links(in: file)
    #expect(links.map(\.range) == Array(repeating: ranges[0], count: 3))
    #expect(!links.contains { $0.isExact })
    #expect(links.map(\.destination) == ["https://x.org", "c&d", ""])
  }

  @Test("are given for the lines of a block", arguments: ["\n", "\r\n", "\r"])
  func contentLines(lineEnd: String) {
    let (file, ranges) = SourceFile.marked(
      ["> - «one»", " >    «two > 2»", ">«three»", "  «lazy»", "", "x"].joined(separator: lineEnd))
    let block = Document(parsing: file).blocks[0]
    #expect(file.contentLines(of: block.children[0].children[0].children[0].range) == ranges)
  }

  @Test("start with the mark of the block", .enabled(if: !Corpus.files.isEmpty))
  func marks() {
    for file in Corpus.files {
      for block in Document(parsing: file).blocks { check(block, of: file) }
    }
  }

  private func check(_ block: Block, of file: SourceFile) {
    let text = file.text(in: block.range)
    let first = text.unicodeScalars.first ?? " "
    let isRight =
      switch block.kind {
      case .heading(let level):
        text.hasPrefix(String(repeating: "#", count: level)) || text.hasSuffix("=")
          || text.hasSuffix("-")
      case .quote: first == ">"
      case .list(nil, _): "-+*".unicodeScalars.contains(first)
      case .list, .item: "-+*0123456789".unicodeScalars.contains(first)
      case .code(let info, _): info.isEmpty || first == "`" || first == "~"
      case .html: first == "<"
      case .thematicBreak: "-*_".unicodeScalars.contains(first)
      case .paragraph, .table, .row: !first.properties.isWhitespace
      case .cell: text == text.trimmingBlanks
      }
    #expect(isRight, "\(file.path) \(file.position(at: block.range.lowerBound)) \(block.kind)")
    #expect(!text.hasSuffix("\n"))
    for child in block.children { check(child, of: file) }
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    let rest = drop { $0 == " " || $0 == "\t" }
    return String(rest.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
