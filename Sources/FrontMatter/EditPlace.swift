import Source

/// Where a path of keys leads: the last map on the way, and the key in it.
struct EditPlace {
  /// The entries whose values are the maps on the way; empty for the top level.
  private(set) var parents: [Entry] = []

  /// The entries of the last map on the way.
  private(set) var entries: [Entry]

  /// Whether the last map on the way is in braces.
  private(set) var isFlow: Bool

  /// Whether brackets or braces stand around the value.
  private(set) var isInFlow: Bool

  /// Where the key stands among the entries.
  private(set) var index: Int?

  /// The keys that are still to be made when the path goes on below a value that is absent.
  private(set) var missing: ArraySlice<String>

  /// The entry, if the key is there.
  var entry: Entry? { index.map { entries[$0] } }

  /// The value, if the whole path is there.
  var node: Node? { missing.isEmpty ? entry?.value : nil }

  /// What the value means, if the whole path is there.
  var value: FrontMatterValue? { node?.value }

  /// Follows a path; `nil` if it leads through a value that is no map.
  init?(of path: [String], in frontMatter: FrontMatter) {
    entries = frontMatter.entries
    isFlow = frontMatter.isFlow
    isInFlow = frontMatter.isFlow
    missing = path[...]
    while let key = missing.first {
      index = entries.firstIndex { $0.key == key }
      guard let entry else { return }
      missing = missing.dropFirst()
      if missing.isEmpty || entry.value.isAbsent { return }
      guard case .map(let inner, let isFlow) = entry.value.content else { return nil }
      parents.append(entry)
      entries = inner
      self.isFlow = isFlow
      isInFlow = isInFlow || isFlow
    }
  }
}
