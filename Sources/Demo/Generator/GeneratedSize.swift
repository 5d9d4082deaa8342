import Source

/// How large a generated backlog is.
struct GeneratedSize {
  /// The most items that Nextup reads.
  static let mostItems = 200_000

  /// Items in the end.
  let items: Int

  /// Commits in the end.
  let commits: Int

  /// Checks the numbers.
  init(items: Int, commits: Int) throws(DemoError) {
    guard (1...Self.mostItems).contains(items), commits >= 1 else {
      throw DemoError(
        .invalidSize, operation: "generating a backlog",
        message: "it needs 1 to \(Self.mostItems) items and at least one commit")
    }
    self.items = items
    self.commits = commits
  }

  /// How many items are epics.
  var epics: Int { items < 10 ? 0 : max(2, items / 100) }

  /// How many items the order ranks: 15 %.
  var ranked: Int { max(1, items * 15 / 100) }

  /// How many items the first commit holds; the others are added over time.
  var first: Int { commits < 3 ? items : max(epics, items * 3 / 5, min(items, ranked * 3)) }

  /// How many commits after the first touch the backlog; the others touch only code.
  var changes: Int { commits - 1 - commits / 2 }

  /// Whether the items stand in sub-folders by the first character of their random part.
  var usesFolders: Bool { items > 10_000 }

  /// The length of the random part of an ID: the shortest L of at least 4 with
  /// 32^L >= 1000 x items.
  var idLength: Int {
    var length = 4
    while 1 << (5 * length) < 1000 * items { length += 1 }
    return length
  }
}
