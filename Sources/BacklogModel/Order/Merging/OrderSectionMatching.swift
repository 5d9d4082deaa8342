/// Which horizon of one version is which of another, although it may have another name there.
struct OrderSectionMatching {
  /// For each section of the other version, the start of the file first, the number of the same
  /// section of the base; `nil` for a new one.
  private(set) var numbers: [Int?]

  /// Matches by name, then by the items that stand in both, then by the place among the others.
  init(from base: OrderOutline, to other: OrderOutline) {
    numbers = Array(repeating: nil, count: other.horizons.count + 1)
    numbers[0] = 0
    let places = Dictionary(
      zip(base.horizons, 1...).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    var free = Set(1..<(base.horizons.count + 1))
    for (index, key) in other.horizons.enumerated() {
      guard let number = places[key] else { continue }
      numbers[index + 1] = number
      free.remove(number)
    }
    guard !free.isEmpty, numbers.contains(nil) else { return }
    matchByItems(base, other, &free)
    matchByPlace(base.horizons.count, &free)
  }

  /// A horizon was renamed if at least half of the items of the one or the other stand in both.
  private mutating func matchByItems(
    _ base: OrderOutline, _ other: OrderOutline, _ free: inout Set<Int>
  ) {
    var sections: [OrderMergePart.Key: Int] = [:]
    var sizes: [Int: Int] = [:]
    for part in base.parts where part.isEntry && free.contains(part.section) {
      sections[part.key] = part.section
      sizes[part.section, default: 0] += 1
    }
    var shared: [Int: [Int: Int]] = [:]
    var otherSizes: [Int: Int] = [:]
    for part in other.parts where part.isEntry && numbers[part.section] == nil {
      otherSizes[part.section, default: 0] += 1
      if let old = sections[part.key] { shared[part.section, default: [:]][old, default: 0] += 1 }
    }
    for (index, counts) in shared.sorted(by: { $0.key < $1.key }) {
      let best = counts.filter { free.contains($0.key) }
        .max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best else { continue }
      let smaller = min(sizes[best.key] ?? 0, otherSizes[index] ?? 0)
      guard 2 * best.value >= smaller else { continue }
      numbers[index] = best.key
      free.remove(best.key)
    }
  }

  /// A horizon without common items was renamed if its neighbours on both sides are the same.
  private mutating func matchByPlace(_ count: Int, _ free: inout Set<Int>) {
    for index in numbers.indices.dropFirst() where numbers[index] == nil {
      guard let above = numbers[index - 1], free.contains(above + 1) else { continue }
      let below = index + 1 < numbers.count ? numbers[index + 1] : count + 1
      guard below == above + 2 else { continue }
      numbers[index] = above + 1
      free.remove(above + 1)
    }
  }
}
