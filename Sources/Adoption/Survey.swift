public import BacklogModel
import FrontMatter
public import Source

/// What lies in a work tree, looked at once: its Markdown pages and the names of all its files.
///
/// Folders of tools and of dependencies are left out, and nothing outside the tree is read.
public struct Survey: Sendable {
  /// The most pages that are looked at.
  static let mostPages = 20_000

  /// The folders in which nobody keeps items.
  private static let ignoredFolders: Set = [
    "node_modules", "vendor", "third_party", "dist", "build", "target", "Pods", "venv",
    "__pycache__", "site-packages", "template", "templates", ".github", ".gitlab", ".build",
    ".venv", ".claude", ".cursor", ".agent", ".bmad-core", "_bmad", ".idea", ".vscode",
  ]

  /// The Markdown pages in the order of their paths, read as if each were an item.
  public let pages: [Item]

  /// The paths of all files, in their order.
  public let paths: [String]

  /// Whether there are more pages than are looked at.
  let isCut: Bool

  private let tree: any FileTree

  /// Looks at a tree.
  ///
  /// - Throws: if the tree cannot be listed; a page that cannot be read is left out.
  public init(_ tree: any FileTree) throws(FileTreeError) {
    self.tree = tree
    paths = try tree.entries(below: "").filter { $0.kind == .file && !Self.isIgnored($0.path) }
      .map(\.path)
    isCut = paths.count(where: Self.isPage) > Self.mostPages
    let reader = ItemReader(Self.probe)
    var pages: [Item] = []
    for path in paths where Self.isPage(path) && pages.count < Self.mostPages {
      guard let bytes = try? tree.read(path, limit: ItemReader.largestFile) else { continue }
      pages.append(reader.item(in: SourceFile(path: path, bytes: bytes)))
    }
    self.pages = pages
  }

  /// Looks for what texts may say of themselves.
  private static let probe: Configuration = {
    var configuration = Configuration()
    configuration.textKeys = ["status": "Status", "title": "Feature name"]
    return configuration
  }()

  /// Whether an order of Nextup's own form stands in a folder below the root.
  func hasOrder(in folder: String) -> Bool {
    !folder.isEmpty && paths.contains(folder + "/order.md")
  }

  private static func isPage(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }

  private static func isIgnored(_ path: String) -> Bool {
    path.parentFolder.split(separator: "/").contains { ignoredFolders.contains(String($0)) }
  }

  /// The pages below a folder; all of them for an empty one.
  func pages(below folder: String) -> [Item] {
    pages.filter { $0.path.isBelow(folder) }
  }

  /// A YAML file, if the strict reader understands it whole.
  func yaml(at path: String) -> FrontMatter? {
    guard let bytes = try? tree.read(path, limit: Configuration.largestFile) else { return nil }
    let file = SourceFile(path: path, bytes: bytes)
    let yaml = FrontMatter(readingWhole: file, limit: Configuration.largestFile)
    return yaml.isReadable ? yaml : nil
  }

  /// The paths of files with one of some names.
  func paths(named names: Set<String>) -> [String] {
    paths.filter { names.contains($0.fileName) }
  }
}
