/// The order of the sections of a merged order.
enum OrderSectionOrder {
  /// All sections of both sides in the order that the merge gives them; `nil` if both sides moved
  /// sections to different places.
  ///
  /// The arguments are the numbers of the sections of each version in the order of its file.
  static func merged(base: [Int], ours: [Int], theirs: [Int]) -> [Int]? {
    let common = Set(base).intersection(ours).intersection(theirs)
    let orders = [base, ours, theirs].map { $0.filter(common.contains) }
    if orders[2] == orders[0] || orders[2] == orders[1] { return joined(ours, with: theirs) }
    return orders[1] == orders[0] ? joined(theirs, with: ours) : nil
  }

  /// A list with what only another one has, each after what it follows there.
  private static func joined(_ list: [Int], with other: [Int]) -> [Int] {
    let known = Set(list)
    let shared = known.intersection(other)
    var result: [Int] = []
    var followers: [Int: [Int]] = [:]
    var last = 0
    for section in other {
      if known.contains(section) {
        last = section
      } else {
        followers[last, default: []] += [section]
      }
    }
    // What only this list has stays with what stands above it.
    var pending: [Int] = []
    for section in list {
      if shared.contains(section) {
        result += pending
        pending = followers[section] ?? []
      }
      result.append(section)
    }
    return result + pending
  }
}
