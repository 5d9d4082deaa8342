import BacklogModel
import Git

/// What history tells of one item at a glance.
public struct ItemFacts: Sendable, Hashable {
  /// Its creation; `nil` if only the order knows the item.
  public let created: HistoryEvent?

  /// The last event that changed what it says: a key, its story, a criterion or its text.
  public let refined: HistoryEvent?

  /// The last event that changed its place in the order.
  public let placed: HistoryEvent?

  /// How many other items were finished or accepted first since it was refined: the product has
  /// gone on by so much, and the item has not.
  public let finishedSince: Int

  /// How long it has been there at the last commit, in whole days; `nil` if its creation is not
  /// known.
  public let age: Int?
}

extension History {
  /// The facts of an item.
  ///
  /// - Parameter item: the index into `items`.
  public func facts(of item: Int) -> ItemFacts {
    let own = events(of: item)
    let created = own.first { $0.kind == .created }
    let refined = own.last { $0.isRefinement }
    let since = refined.map { landing(of: $0).lander.time } ?? .min
    let finished = items.indices.count { other in
      guard other != item else { return false }
      let reached = [Stage.finished, .accepted].compactMap { items[other].reached[$0]?.landing }
      return reached.map { commits[$0].lander.time }.min().map { $0 > since } ?? false
    }
    return ItemFacts(
      created: created, refined: refined, placed: own.last { $0.kind.isPlace },
      finishedSince: refined == nil ? 0 : finished,
      age: created.map { max(0, self.time - writing(of: $0).author.time) / 86_400 })
  }
}

extension HistoryEvent {
  /// Whether it made the item say something else: not its status, stage, path or place, nor a box.
  fileprivate var isRefinement: Bool {
    kind == .changed ? !["status", "stage", "sprint", "assignee"].contains(key) : kind.isContent
  }
}
