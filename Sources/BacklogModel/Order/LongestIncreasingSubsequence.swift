import Source

/// The longest increasing subsequence of a list of distinct numbers.
enum LongestIncreasingSubsequence {
  /// The indices of its elements; among several of the same length, the lexicographically
  /// smallest by its numbers.
  ///
  /// Takes O(n log n) time. `reach[i]` is the length of the longest one that starts at `i`. Of the
  /// elements with one reach, later ones are smaller; so the last that still exceeds the element
  /// taken before it is the smallest that fits.
  static func indices(of numbers: [Int]) -> [Int] {
    let reach = reach(of: numbers)
    var byReach = Array(repeating: [Int](), count: (reach.max() ?? 0) + 1)
    for (index, length) in reach.enumerated() { byReach[length].append(index) }
    var result: [Int] = []
    for candidates in byReach.dropFirst().reversed() {
      let fitting = candidates.last { candidate in
        result.last.map { $0 < candidate && numbers[$0] < numbers[candidate] } ?? true
      }
      if let fitting { result.append(fitting) }
    }
    return result
  }

  /// For each element the length of the longest increasing subsequence that starts there.
  private static func reach(of numbers: [Int]) -> [Int] {
    var reach = Array(repeating: 0, count: numbers.count)
    // The largest start of a subsequence of each length, from the back: falling numbers.
    var starts: [Int] = []
    for index in numbers.indices.reversed() {
      let start = numbers[index]
      let place = starts.partitionPoint { $0 > start }
      if place == starts.count { starts.append(start) } else { starts[place] = start }
      reach[index] = place + 1
    }
    return reach
  }
}
