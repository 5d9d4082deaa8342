/// A small change of one file, told so that it can be undone.
///
/// The history is told from its end: the last state is the sample, and every earlier one is found
/// by undoing changes. So a change names what stood there *before*; what stands there afterwards is
/// in the sample. A file is named by its path below the repository or by the ID of its item.
enum Change: Sendable {
  /// The file appears.
  case add(String)

  /// The value of a key in the front matter changes.
  case set(String, String, was: String, to: String)

  /// The lines from the first that begins with a text through the next that begins with another
  /// one appear.
  case grow(String, from: String, through: String)

  /// A line disappears; it stood above the first line that begins with a text.
  case cut(String, line: String, above: String)

  /// Words change.
  case reword(String, was: String, to: String)

  /// The boxes of some criteria are ticked, counted from 1 in the file.
  case tick(String, [Int])

  /// An entry appears in the order.
  case rank(String)

  /// An entry moves in the order.
  case move(String, was: OrderPlace)

  /// The entry of a closed item disappears from the order.
  case sweep(String, reason: String? = nil, was: OrderPlace)

  /// A line of one key appears: `sprint: S-2026-13`.
  static func key(_ file: String, _ key: String) -> Change {
    .grow(file, from: key + ":", through: key + ":")
  }

  /// The status of an item changes.
  static func status(_ item: String, _ was: String, _ to: String) -> Change {
    .set(item, "status", was: was, to: to)
  }
}

/// Where an entry stands in the order.
enum OrderPlace: Sendable {
  /// Right above another entry.
  case above(String)

  /// At the end of a horizon.
  case last(String)
}
