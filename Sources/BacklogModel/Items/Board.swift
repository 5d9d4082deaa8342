import FrontMatter
import Markdown
public import Source

/// A page whose headings are statuses, with links to the items that have them, as kanbn keeps one.
public struct Board: Sendable {
  /// A heading with the paths of the items under it.
  public struct Column: Sendable, Hashable {
    /// The heading.
    public let name: String
    /// The paths below the root, in the order of the page.
    public let paths: [String]
  }

  /// The headings of the second level with the links under them, in the order of the page.
  public let columns: [Column]

  private let statuses: [String: String]

  /// Reads a page; links are resolved from its folder.
  public init(reading file: SourceFile) {
    let frontMatter = FrontMatter(readingHeadOf: file, limit: ItemReader.largestFrontMatter)
    let document = Document(parsing: file, from: frontMatter.bodyStart)
    let headings = document.blocks.compactMap { block -> (name: String, start: Int)? in
      guard case .heading(2) = block.kind else { return nil }
      return (block.inlines.plainText, block.range.lowerBound)
    }
    let links = document.links(in: file).filter { !$0.isImage }
    columns = headings.enumerated().map { index, heading in
      let end = index + 1 < headings.count ? headings[index + 1].start : file.bytes.count
      let own = links.filter { $0.range.lowerBound >= heading.start && $0.range.lowerBound < end }
      return Column(
        name: heading.name, paths: own.compactMap { Board.path($0.destination, beside: file.path) })
    }
    statuses = Dictionary(
      columns.flatMap { column in column.paths.map { ($0, column.name) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The heading under which an item stands; `nil` if the page does not name it.
  public func status(of path: String) -> String? { statuses[path] }

  /// A path without a scheme and without steps upwards, below the folder of the page.
  private static func path(_ destination: String, beside page: String) -> String? {
    let parts = destination.split(separator: "/", omittingEmptySubsequences: false)
      .filter { $0 != "." }
    let isPlain = !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != ".." }
    guard isPlain, !destination.contains(":") else { return nil }
    let folder = page.parentFolder
    return (folder.isEmpty ? "" : folder + "/")
      + parts.joined(separator: "/").replacing("%20", with: " ")
  }
}
