import Synchronization

/// Finds the name that somebody meant who made one slip: a letter left out, added, replaced or
/// swapped with its neighbour.
///
/// Comparing each wrong name with each right one takes too long in a large backlog. Here two words
/// meet if they are equal after leaving out at most one byte of each, so each look-up is quick. The
/// table is made when the first name is looked up: most runs need none.
public final class NearNames: Sendable {
  /// The most names that are compared for one word.
  private static let mostCandidates = 64

  private let names: [String]
  private let table = Mutex<[UInt64: [Int]]?>(nil)

  /// Takes the right names.
  public init(_ names: [String]) { self.names = names }

  /// The nearest name; `nil` if none is near.
  public func closest(to word: String) -> String? {
    let candidates = table.withLock { table in
      let known = table ?? NearNames.table(of: names)
      table = known
      return Set(NearNames.shortened(word).flatMap { known[$0] ?? [] })
    }
    return Suggestion.closest(
      to: word, among: candidates.map { names[$0] }.sorted().prefix(Self.mostCandidates))
  }

  /// The words for a message: `; did you mean 'PAY-7K3F'?`, or nothing.
  public func phrase(for word: String) -> String {
    closest(to: word).map { "; did you mean '\($0)'?" } ?? ""
  }

  private static func table(of names: [String]) -> [UInt64: [Int]] {
    var table: [UInt64: [Int]] = Dictionary(minimumCapacity: names.count * 8)
    for (index, name) in names.enumerated() {
      for hash in Set(shortened(name)) { table[hash, default: []].append(index) }
    }
    return table
  }

  /// The hashes of a word, in lower case, and of all words with one byte less.
  private static func shortened(_ word: String) -> [UInt64] {
    let bytes = word.utf8.prefix(64).map(\.asciiLowercased)
    return (0...bytes.count).map { left in
      // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for (index, byte) in bytes.enumerated() where index != left {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      return hash
    }
  }
}
