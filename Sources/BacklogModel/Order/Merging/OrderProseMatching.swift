/// Which prose of one version of an order is which of another, although its words may differ.
struct OrderProseMatching {
  private struct TextKey: Hashable {
    let section: Int
    let text: ArraySlice<UInt8>
  }

  private struct NeighbourKey: Hashable {
    let section: Int
    let neighbour: OrderMergePart.Key
    let isAbove: Bool
  }

  /// For each index of a prose part of the other version, the number of the same prose of the base.
  private(set) var numbers: [Int: Int] = [:]

  /// Matches equal texts in their order, then texts between the same neighbours.
  ///
  /// Sections have common numbers already.
  init(from base: [OrderMergePart], to other: [OrderMergePart]) {
    let oldIndices = base.indices.filter { base[$0].kind == .prose }
    let newIndices = other.indices.filter { other[$0].kind == .prose }
    guard !oldIndices.isEmpty, !newIndices.isEmpty else { return }
    var free = matchTexts(base, oldIndices, other, newIndices)
    var places: [NeighbourKey: Int] = [:]
    for index in oldIndices where free.contains(index) {
      for key in Self.neighbours(of: index, in: base) { places[key] = index }
    }
    for index in newIndices where numbers[index] == nil {
      for key in Self.neighbours(of: index, in: other) {
        guard numbers[index] == nil, let old = places[key], free.remove(old) != nil else {
          continue
        }
        numbers[index] = Self.number(of: base[old])
      }
    }
  }

  /// Matches equal texts; gives the indices of the base that are left.
  private mutating func matchTexts(
    _ base: [OrderMergePart], _ oldIndices: [Int], _ other: [OrderMergePart], _ newIndices: [Int]
  ) -> Set<Int> {
    var places: [TextKey: [Int]] = [:]
    for index in oldIndices.reversed() {
      places[TextKey(section: base[index].section, text: base[index].lines), default: []]
        .append(index)
    }
    var free = Set(oldIndices)
    var last: [Int: Int] = [:]
    for index in newIndices {
      let key = TextKey(section: other[index].section, text: other[index].lines)
      while let old = places[key]?.popLast() {
        guard old > last[key.section] ?? -1 else { continue }
        last[key.section] = old
        free.remove(old)
        numbers[index] = Self.number(of: base[old])
        break
      }
    }
    return free
  }

  /// Prose never follows prose, so the parts above and below say where it stands.
  private static func neighbours(of index: Int, in parts: [OrderMergePart]) -> [NeighbourKey] {
    let section = parts[index].section
    return [
      NeighbourKey(section: section, neighbour: parts[index - 1].key, isAbove: true),
      NeighbourKey(section: section, neighbour: parts[index + 1].key, isAbove: false),
    ]
  }

  private static func number(of part: OrderMergePart) -> Int? {
    if case .prose(let number) = part.key { number } else { nil }
  }
}
