import Source

/// A piece of an order that a merge keeps together: an entry with its reason, a heading, or prose.
struct OrderMergePart {
  /// What makes two pieces of different versions the same.
  enum Key: Hashable {
    /// The entry of an item; a second entry of the same item has the number 1, and so on.
    case entry(Identifier, repetition: Int)
    /// The heading of a horizon, by the number of its section; 0 is what stands above the first.
    case heading(Int)
    /// Prose, by a number that matching gives it.
    case prose(Int)
    /// The end of the file.
    case end
  }

  /// The kinds of piece, as far as blank lines between them matter.
  enum Kind {
    case start, entry, heading, prose, end
  }

  var key: Key

  /// The number of the section that it stands in.
  var section: Int

  /// Its lines with their line ends; none for the start and the end of the file.
  let lines: ArraySlice<UInt8>

  /// The blank lines below it.
  let gap: ArraySlice<UInt8>

  /// The name of the item or horizon, as it is written.
  let name: String

  /// Whether it is an entry.
  var isEntry: Bool { kind == .entry }

  /// What it is.
  var kind: Kind {
    switch key {
    case .entry: .entry
    case .heading(0): .start
    case .heading: .heading
    case .prose: .prose
    case .end: .end
    }
  }

  /// The item that it lists.
  var id: Identifier? { if case .entry(let id, _) = key { id } else { nil } }
}
