/// Finds a key that a map already has: by looking through a small map, by hashing in a large one.
struct KeyIndex {
  private static let smallCount = 16

  private var positions: [String: Int] = [:]

  /// The first entry with the key of a new one, which is about to be appended to the entries.
  mutating func first(equalTo new: Entry, in entries: [Entry]) -> Entry? {
    if entries.count < Self.smallCount { return entries.first { $0.key == new.key } }
    for (position, entry) in entries.enumerated().dropFirst(
      positions.isEmpty ? 0 : entries.count - 1)
    {
      if positions[entry.key] == nil { positions[entry.key] = position }
    }
    return positions[new.key].map { entries[$0] }
  }
}
