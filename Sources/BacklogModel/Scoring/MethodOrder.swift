/// The order that a method would give to the open items: advice, which changes nothing.
public struct MethodOrder: Sendable {
  /// A part of the order.
  public struct Section: Sendable {
    /// What of the backlog stands here; `nil` for all ranked items and the inbox together.
    public let kind: Listing.Section.Kind?

    /// The items with a complete score, the best first; of equal ones the owner's order decides.
    public let scored: [ScoredItem]

    /// The items whose score is incomplete, in the owner's order: the method has no place for them.
    public let incomplete: [ScoredItem]

    /// Where the owner has it otherwise.
    public let inversions: [Inversion]
  }

  /// The method.
  public let method: ScoringMethod

  /// The parts: one for each horizon and one for the inbox, or one for all.
  public let sections: [Section]

  /// Orders the ranked items and the inbox.
  ///
  /// Epics contain what is ordered, finished items wait to be accepted, and parked ones were set
  /// aside: they are left out. So are broken files.
  ///
  /// - Parameters:
  ///   - backlog: the backlog.
  ///   - method: how items are scored.
  ///   - filters: conditions that every item fulfils.
  ///   - crossesHorizons: whether an item may leave its horizon.
  public init(
    of backlog: Backlog, by method: ScoringMethod, filters: [ItemFilter] = [],
    crossesHorizons: Bool = false
  ) {
    self.method = method
    let parts = Listing(of: backlog, filters: filters).sections.compactMap { section in
      let items = section.isToOrder ? section.items.filter(\.isToOrder) : []
      let scored = items.map { ScoredItem($0, by: method, in: backlog) }
      return scored.isEmpty ? nil : (kind: section.kind, items: scored)
    }
    if crossesHorizons {
      let all = parts.flatMap(\.items)
      sections = all.isEmpty ? [] : [Section(nil, all)]
    } else {
      sections = parts.map { Section($0.kind, $0.items) }
    }
  }

  /// The indices of values, the greatest first, equal ones in their order.
  static func sorted(_ values: [Fraction]) -> [Int] {
    values.indices.sorted { left, right in
      values[left] == values[right] ? left < right : values[left] > values[right]
    }
  }
}

extension MethodOrder.Section {
  /// Orders items that stand in the owner's order, those of the inbox last.
  init(_ kind: Listing.Section.Kind?, _ items: [ScoredItem]) {
    let complete = items.filter { $0.score.value != nil }
    self.kind = kind
    scored = MethodOrder.sorted(complete.compactMap(\.score.value)).map { complete[$0] }
    incomplete = items.filter { $0.score.value == nil }
    inversions = Inversion.all(in: complete.filter { $0.rank != nil })
  }
}

extension Listing.Section {
  /// Whether its items wait to be built.
  fileprivate var isToOrder: Bool {
    switch kind {
    case .horizon, .inbox: true
    case .parked, .epics, .closed, .broken: false
    }
  }
}

extension Item {
  /// Whether it is open work that a score can place.
  fileprivate var isToOrder: Bool { !isEpic && !isBroken && stage < .finished }
}
