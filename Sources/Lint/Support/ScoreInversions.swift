import BacklogModel
import Source

/// Where the order contradicts what is written down about the items, for the rules that say so.
///
/// What the owner has decided with open eyes is left out: an item with a reason, one in work, and
/// one that others wait for. Items are compared within their horizon only.
struct ScoreInversions {
  /// How many findings a rule gives; the last one says how many more there are.
  private static let mostFindings = 10

  private let rule: RuleID
  private let order: Order
  private let places: LineFinder
  private let ranking: Ranking
  private let groups: [[Item]]
  private let backlog: Backlog

  /// Finds the items of an order that are compared.
  init(_ rule: RuleID, in order: Order, _ backlog: Backlog) {
    self.rule = rule
    self.order = order
    self.backlog = backlog
    ranking = backlog.ranking
    places = LineFinder(order.file)
    let neededByOthers = Set(
      backlog.ranking.ranked.flatMap { backlog.openBlockers(of: $0).map(ObjectIdentifier.init) })
    var groups: [[Item]] = []
    var horizon: String?
    for item in backlog.ranking.ranked {
      guard let place = backlog.ranking.place(of: item) else { continue }
      if groups.isEmpty || place.horizon != horizon { groups.append([]) }
      horizon = place.horizon
      let isFree = place.reason.isEmpty && !neededByOthers.contains(ObjectIdentifier(item))
      guard isFree, item.stage <= .ready, !item.isEpic, !item.isBroken else { continue }
      groups[groups.count - 1].append(item)
    }
    self.groups = groups
  }

  /// How many of the items have a complete score.
  func coverage(of method: ScoringMethod) -> Int {
    groups.reduce(0) { $0 + $1.count { $0.score(by: method).value != nil } }
  }

  /// The greatest differences first, and among equals in the order of their ranks.
  private static func sorted(_ inversions: [Inversion]) -> [Inversion] {
    let keys = inversions.map { (factor: $0.factor, rank: $0.moved.rank ?? 0) }
    return inversions.indices.sorted { left, right in
      let (one, two) = (keys[left], keys[right])
      return one.factor == two.factor ? one.rank < two.rank : one.factor > two.factor
    }.map { inversions[$0] }
  }

  /// The findings, the greatest differences first and at most ten.
  ///
  /// - Parameters:
  ///   - method: how items are scored.
  ///   - group: items are only compared with those of the same name.
  ///   - isMarked: whether two scores differ so much that it is worth saying.
  func defects(
    by method: ScoringMethod, comparing group: (Item) -> String = { _ in "" },
    where isMarked: (Inversion) -> Bool
  ) -> [Defect] {
    let inversions = groups.flatMap { items in
      Dictionary(grouping: items, by: group).values.flatMap { items in
        Inversion.all(in: items.map { ScoredItem($0, by: method, in: backlog) })
      }
    }
    let marked = Self.sorted(inversions.filter(isMarked))
    let shown = marked.prefix(Self.mostFindings)
    return shown.enumerated().compactMap { index, inversion in
      defect(inversion, more: index == shown.count - 1 ? marked.count - shown.count : 0)
    }
  }

  private func defect(_ inversion: Inversion, more: Int) -> Defect? {
    let other = inversion.movesBetter ? inversion.worse : inversion.better
    guard let entry = inversion.moved.item.id.flatMap({ order.entry(of: $0) }),
      let otherEntry = other.item.id.flatMap({ order.entry(of: $0) })
    else { return nil }
    let word = inversion.movesBetter ? "below" : "above"
    let method = inversion.moved.score.method
    let rest = more == 0 ? "" : "; \(more) more \(more == 1 ? "entry stands" : "entries stand") so"
    return Defect(
      rule, at: entry.idRange,
      "\(method.title) \(inversion.moved.score.words ?? "") stands \(word) "
        + "\(other.score.words ?? ""): \(name(of: inversion.moved)), \(name(of: other))" + rest,
      help: "move one of them, or write after ' — ' why they stand so; "
        + "see 'nextup suggest --by \(method.rawValue)'",
      related: [
        places.related(otherEntry.idRange.lowerBound, "\(other.item.name) stands here")
      ])
  }

  private func name(of scored: ScoredItem) -> String {
    scored.item.name + (scored.rank.map { " (\($0).)" } ?? "")
  }
}
