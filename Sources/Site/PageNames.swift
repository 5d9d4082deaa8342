import BacklogModel
import Source

/// The pages of items: a safe file name for every item, made of its ID.
///
/// File names hold ASCII letters, digits, dots, hyphens and `~` only, and no two differ in case
/// alone. Of several items with one ID the first has the plain name; the others, and files without
/// an ID, get a name with a digest of their path.
struct PageNames: Sendable {
  private let paths: [ObjectIdentifier: String]

  init(_ items: [Item], index: ItemIndex) {
    var paths: [ObjectIdentifier: String] = Dictionary(minimumCapacity: items.count)
    for item in items {
      paths[ObjectIdentifier(item)] = "items/\(Self.stem(of: item, index: index)).html"
    }
    self.paths = paths
  }

  /// The page of an item, below the root of the site.
  func path(of item: Item) -> String { paths[ObjectIdentifier(item)] ?? "index.html" }

  private static func stem(of item: Item, index: ItemIndex) -> String {
    if let id = item.id, index.first(like: item) === item { return id.text }
    let digest = SHA256Digest(of: Array(item.path.utf8)).hexadecimal.prefix(12)
    let name = item.id?.text ?? String(Anchor.slug(of: item.path.fileStem).prefix(40))
    return "\(name)~\(digest)"
  }
}
