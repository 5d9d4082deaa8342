import BacklogModel

/// The items that the arguments of a command name: by IDs, or by conditions as in `list`.
struct FilteredItems {
  /// The items, each once, in the order of the backlog.
  let items: [Item]

  /// Finds them.
  ///
  /// - Throws: if a condition names a key that no item has, or looks like an ID of this backlog that
  ///   no item has.
  init(_ arguments: [String], showsClosed: Bool, of backlog: Backlog) throws {
    let isName = { backlog.index[$0] != nil || Self.isID($0, of: backlog) }
    let named = try arguments.filter(isName).map { try backlog.item(named: $0) }
    let filters = arguments.filter { !isName($0) }.map { ItemFilter($0) }
    for complaint in filters.compactMap({ $0.complaint(in: backlog) }) {
      throw ProjectError(operation: "filtering", message: complaint)
    }
    let paths = Set(named.map(\.path))
    let listing = Listing(
      of: backlog, showsClosed: showsClosed || !named.isEmpty, filters: filters)
    items = listing.items.filter { named.isEmpty || paths.contains($0.path) }
  }

  /// Whether a word begins as the IDs of a backlog do, so that it is no word to search for.
  private static func isID(_ word: String, of backlog: Backlog) -> Bool {
    Identifier(word) != nil
      && word.uppercased().hasPrefix(backlog.configuration.idPrefix.uppercased() + "-")
  }
}
