/// The items of a backlog in the order in which people read them, in sections.
public struct Listing: Sendable {
  /// A run of items under one heading.
  public struct Section: Sendable {
    /// What the section shows.
    public enum Kind: Sendable, Hashable {
      /// Ranked items of a horizon; without a name, those above the first horizon.
      case horizon(String?)
      /// Items of a parked horizon: looked at and set aside.
      case parked(String)
      /// Items that nobody ranked yet.
      case inbox
      /// Epics that are not ranked themselves, at the rank of their best child.
      case epics
      /// Accepted and dropped items.
      case closed
      /// Files that could not be understood and are not in the ranking.
      case broken
    }

    /// What the section shows.
    public let kind: Kind

    /// Its items, in order.
    public let items: [Item]
  }

  /// The sections that are not empty, in order.
  public let sections: [Section]

  /// The open items that are finished and wait for the Product Owner, in the order of the sections.
  public let toAccept: [Item]

  /// Arranges the items that pass some filters.
  ///
  /// - Parameters:
  ///   - backlog: the backlog.
  ///   - showsClosed: whether accepted and dropped items are shown; broken ones always are.
  ///   - filters: conditions that every item shown fulfils.
  public init(of backlog: Backlog, showsClosed: Bool = false, filters: [ItemFilter] = []) {
    let ranking = backlog.ranking
    func passes(_ item: Item) -> Bool { filters.allSatisfy { $0.matches(item, in: backlog) } }
    var sections: [Section] = []
    func add(_ kind: Section.Kind, _ items: [Item]) {
      let shown = items.filter(passes)
      if !shown.isEmpty { sections.append(Section(kind: kind, items: shown)) }
    }
    for run in ranking.ranked.runs(by: { ranking.place(of: $0)?.horizon }) {
      add(.horizon(ranking.place(of: run[0])?.horizon), run)
    }
    for run in ranking.parked.runs(by: { ranking.place(of: $0)?.horizon }) {
      add(.parked(ranking.place(of: run[0])?.horizon ?? ""), run)
    }
    add(.inbox, ranking.inbox.filter { !$0.isBroken })
    add(.epics, ranking.epics)
    if showsClosed { add(.closed, backlog.items.filter(\.isClosed)) }
    add(.broken, backlog.items.filter { $0.isBroken && ranking.place(of: $0) == nil })
    self.sections = sections
    toAccept = sections.flatMap(\.items).filter { $0.stage == .finished && !$0.isBroken }
  }

  /// All items, each once.
  public var items: [Item] { sections.flatMap(\.items) }
}

extension Array {
  /// Neighbours with the same key, together.
  fileprivate func runs<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    reduce(into: []) { runs, element in
      if let last = runs.last?.last, key(last) == key(element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
  }
}
