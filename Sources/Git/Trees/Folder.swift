import Source

/// The entries of a folder, in the order of the bytes of their names, for looking them up.
///
/// git itself sorts a folder `a` as `a/`, so its own order does not serve here.
struct Folder: Sendable {
  let entries: [TreeEntry]

  /// Sorts a tree; an entry named `.git` is left out.
  init(_ tree: Tree) {
    entries = tree.entries
      .filter { !$0.nameBytes.elementsEqual(".git".utf8) }
      .sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
  }

  /// The entry of a name; also found by the name that `TreeEntry.name` repaired.
  subscript(name: Substring) -> TreeEntry? {
    let wanted = Array(name.utf8)
    let index = entries.partitionPoint { $0.nameBytes.lexicographicallyPrecedes(wanted) }
    if index < entries.count, entries[index].nameBytes.elementsEqual(wanted) {
      return entries[index]
    }
    guard name.unicodeScalars.contains("\u{FFFD}") else { return nil }
    return entries.first { $0.name.utf8.elementsEqual(wanted) }
  }
}
