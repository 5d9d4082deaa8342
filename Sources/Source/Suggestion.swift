/// Finds what somebody probably meant.
public enum Suggestion {
  /// The candidate nearest to a word, or `nil` if none is near.
  ///
  /// Nearness is the edit distance without regard to ASCII case (insert, delete, replace, swap of
  /// two neighbours); at most a third of the word's length, and at least one, may differ.
  public static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.utf8.map(\.asciiLowercased).prefix(64))
    let allowed = max(1, wanted.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where abs(candidate.utf8.count - wanted.count) <= allowed {
      let distance = distance(wanted, Array(candidate.utf8.map(\.asciiLowercased)))
      if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.candidate
  }

  /// The words for a message: `; did you mean 'status'?`, or nothing.
  public static func phrase(for word: String, among candidates: some Sequence<String>) -> String {
    closest(to: word, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// The optimal string alignment distance of two words.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let substitution = previous[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(substitution, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
