/// Two items that stand the other way round in the owner's order than a method would have them.
public struct Inversion: Sendable {
  /// The one with the better score, which stands below.
  public let better: ScoredItem

  /// The one with the worse score, which stands above.
  public let worse: ScoredItem

  /// Whether the better one is the one to move, so that most others stay.
  public let movesBetter: Bool

  /// The item that is out of place.
  public var moved: ScoredItem { movesBetter ? better : worse }

  /// How many times better the one below is; infinite where the one above has a score of zero.
  public var factor: Double {
    guard let high = better.score.value, let low = worse.score.value else { return 1 }
    return low == .zero ? .infinity : high.approximation / low.approximation
  }

  /// The inversions of an order: one for each item that has to move, none for those that may stay.
  ///
  /// What may stay is the longest run of items whose scores fall, as for any two orders. Of those
  /// that an item stands wrongly above or below, the one that differs most is named. Takes
  /// O(n log n) time, however many pairs are inverted.
  ///
  /// - Parameter items: items in the owner's order; those with an incomplete score are left out.
  public static func all(in items: [ScoredItem]) -> [Inversion] {
    let items = items.filter { $0.score.value != nil }
    let values = items.compactMap(\.score.value)
    var positions = Array(repeating: 0, count: items.count)
    for (position, index) in MethodOrder.sorted(values).enumerated() { positions[index] = position }
    let kept = LongestIncreasingSubsequence.indices(of: positions)
    guard kept.count < items.count else { return [] }
    let extremes = Extremes(values, of: kept)
    let stays = Set(kept)
    return items.indices.filter { !stays.contains($0) }.compactMap { index in
      extremes.worstPair(of: index).map { pair in
        Inversion(
          better: items[pair.better], worse: items[pair.worse], movesBetter: pair.better == index)
      }
    }
  }
}

/// Of the items that stay, whose values fall: the last above each place and the first below it.
///
/// They are the least value above the place and the greatest below it.
private struct Extremes {
  private let values: [Fraction]
  private var above: [Int?] = []
  private var below: [Int?]

  init(_ values: [Fraction], of kept: [Int]) {
    self.values = values
    below = Array(repeating: nil, count: values.count)
    let stays = Set(kept)
    var last: Int?
    for index in values.indices {
      above.append(last)
      if stays.contains(index) { last = index }
    }
    var next: Int?
    for index in values.indices.reversed() {
      below[index] = next
      if stays.contains(index) { next = index }
    }
  }

  /// The pair with this place that differs most, by factor.
  func worstPair(of index: Int) -> (better: Int, worse: Int)? {
    let pairs = [
      above[index].map { (better: index, worse: $0) },
      below[index].map { (better: $0, worse: index) },
    ]
    return pairs.compactMap { $0 }.filter { values[$0.better] > values[$0.worse] }
      .max { ratio($0) < ratio($1) }
  }

  private func ratio(_ pair: (better: Int, worse: Int)) -> Double {
    let low = values[pair.worse].approximation
    return values[pair.better].approximation / (low > 0 ? low : .leastNormalMagnitude)
  }
}
