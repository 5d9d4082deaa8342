/// The order of things that both sides of a merge put into a sequence.
enum MergedSequence {
  /// All things of both sides in the order that the merge gives them; `nil` if both sides moved
  /// things that all have to different places.
  static func merged<Element: Hashable>(
    base: [Element], ours: [Element], theirs: [Element]
  ) -> [Element]? {
    let common = Set(base).intersection(ours).intersection(theirs)
    let orders = [base, ours, theirs].map { $0.filter(common.contains) }
    if orders[2] == orders[0] || orders[2] == orders[1] { return joined(ours, with: theirs) }
    return orders[1] == orders[0] ? joined(theirs, with: ours) : nil
  }

  /// A sequence with what only another one has, each thing after what it follows there.
  ///
  /// What only the first one has stays with what stands above it.
  static func joined<Element: Hashable>(_ list: [Element], with other: [Element]) -> [Element] {
    let known = Set(list)
    let shared = known.intersection(other)
    var followers: [Element?: [Element]] = [:]
    var last: Element?
    for element in other {
      if known.contains(element) {
        last = element
      } else {
        followers[last, default: []].append(element)
      }
    }
    var result: [Element] = []
    var pending = followers[nil] ?? []
    for element in list {
      if shared.contains(element) {
        result += pending
        pending = followers[element] ?? []
      }
      result.append(element)
    }
    return result + pending
  }
}
