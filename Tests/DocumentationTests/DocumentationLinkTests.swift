import BacklogModel
import Markdown
import Source
import TestSupport
import Testing

@Suite("The links of the documentation")
struct DocumentationLinkTests {
  /// Every Markdown page at the top of the package and below `docs`.
  static let pages: [String] = {
    let tree = WorkTree(root: PackageFolder.path)
    let below = (try? tree.entries(below: "docs"))?.map(\.path) ?? []
    let top = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"]
    return top + below.filter { $0.hasSuffix(".md") }
  }()

  @Test("lead to files and headings that exist", arguments: pages)
  func links(page: String) throws {
    for link in try Self.links(of: page) where [.relative, .fragment].contains(LinkKind(of: link)) {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target = parts[0].isEmpty ? page : Self.path(String(parts[0]), from: page)
      #expect(PackageFolder.holds(target), "\(page): \(link)")
      if parts.count == 2, target.hasSuffix(".md") {
        #expect(try Self.headings(of: target).contains(String(parts[1])), "\(page): \(link)")
      }
    }
  }

  @Test("reach every page of docs from its index, rules and our own backlog left out")
  func index() throws {
    let links = try Self.links(of: "docs/README.md")
    let linked = Set(links.map { Self.path($0, from: "docs/README.md") })
    let pages = Self.pages.filter { page in
      page.hasPrefix("docs/") && page != "docs/README.md"
        && !["rules/", "backlog/", "benchmarks.md"].contains {
          page.hasPrefix("docs/" + $0)
        }
    }
    #expect(pages.filter { !linked.contains($0) } == [])
  }

  private static func document(_ page: String) throws -> (Document, SourceFile) {
    let file = SourceFile(path: page, bytes: Array(try PackageFolder.text(of: page).utf8))
    return (Document(parsing: file), file)
  }

  private static func links(of page: String) throws -> [String] {
    let (document, file) = try document(page)
    return document.links(in: file).map(\.destination)
  }

  /// The fragments of the headings, made as forges make them.
  private static func headings(of page: String) throws -> [String] {
    try document(page).0.blocks.compactMap { block in
      guard case .heading = block.kind else { return nil }
      return block.inlines.plainText.lowercased().replacing(" ", with: "-")
        .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
  }

  /// A link as a path below the package.
  private static func path(_ link: String, from page: String) -> String {
    var folders = page.split(separator: "/").dropLast()
    for part in link.split(separator: "/") where part != "." {
      if part == ".." { folders = folders.dropLast() } else { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }
}
