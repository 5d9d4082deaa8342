import Git

/// Where the reading of a history ended, so that it can go on behind new commits.
struct HistoryState: Sendable, Hashable {
  /// A file of an item at the end.
  struct ItemFile: Sendable, Hashable {
    let path: String
    let blob: ObjectID
    /// The identity of its item.
    let identity: String
  }

  /// The last commit.
  let tip: ObjectID

  /// When the last commit was made, in seconds since 1970.
  var time = 0

  /// The folder of the backlog there; `nil` if there is none.
  var folder: ObjectID?

  /// The last readable content of `order.md`; `nil` if there is none.
  var order: ObjectID?

  /// All commits that lead to the tip.
  var seen: [ObjectID] = []

  /// The files of items.
  var files: [ItemFile] = []

  /// The item of each identity that there ever was, as an index into `History.items`.
  var identities: [String: Int] = [:]
}
