import BacklogModel

/// The changes of a backlog in words, for people.
struct DifferenceWords {
  private let difference: BacklogDifference

  init(_ difference: BacklogDifference) { self.difference = difference }

  /// A change of place: `7 → 2, above PAY-2M9Q; Later → Now`.
  func words(for move: OrderChange) -> String {
    move.words { place, isBefore in
      let item = (isBefore ? difference.old : difference.new).index[move.id]
      guard let place else { return item.map(unlisted) ?? (isBefore ? "new" : "removed") }
      if let item, item.isClosed { return "no rank (\(item.stage.rawValue))" }
      return place.horizon ?? "no rank"
    }
  }

  /// What to call the place of an item that the order does not list.
  private func unlisted(_ item: Item) -> String {
    if item.isClosed { return "not listed (\(item.stage.rawValue))" }
    return item.isEpic ? "not listed" : "inbox"
  }

  /// The changes of each item or record, in their order.
  var changesByItem: [(id: String, title: String, changes: [ItemChange])] {
    var groups: [(id: String, title: String, changes: [ItemChange])] = []
    for change in difference.changes {
      if groups.last?.id == change.id {
        groups[groups.count - 1].changes.append(change)
      } else {
        groups.append((change.id, change.title, [change]))
      }
    }
    return groups
  }

  /// One change of an item: `estimate: 3 → 5`.
  static func words(for change: ItemChange) -> String {
    let (key, from, to) = (change.key ?? "", change.from ?? "none", change.to ?? "none")
    return switch change.kind {
    case .created: "new"
    case .removed: "removed"
    case .closed: "closed: \(from) → \(to)"
    case .reopened: "reopened: \(from) → \(to)"
    case .criterionAdded: "criterion \(key) added: \(to)"
    case .criterionRemoved: "criterion \(key) removed: \(from)"
    case .criterionReworded: "criterion \(key): \(from) → \(to)"
    case .criterionDone: "criterion \(key) done: \(to)"
    case .criterionOpened: "criterion \(key) open again: \(to)"
    case .criterionSlid: "\(key) names another criterion now: \(from) → \(to)"
    case .text: "text changed"
    case .broken: "cannot be read any more"
    case .repaired: "can be read again"
    case .status, .estimated, .reworded, .changed, .renamed: "\(key): \(from) → \(to)"
    }
  }

  /// How much changed: `2 moves, 1 new item and 3 changed`.
  var summary: String {
    let (new, removed) = (count(.created), count(.removed))
    let counts = [
      (difference.moves.count, "move", "moves"), (new, "new", "new"),
      (removed, "removed", "removed"),
      (changesByItem.count - new - removed, "changed", "changed"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return parts.isEmpty ? "no change" : parts.joined(separator: ", ")
  }

  private func count(_ kind: ItemChange.Kind) -> Int {
    difference.changes.count { $0.kind == kind }
  }
}
