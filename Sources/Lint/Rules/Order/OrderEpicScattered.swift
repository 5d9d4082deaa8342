import BacklogModel
import Source

/// An epic whose items stand all over one horizon.
struct OrderEpicScattered: RankingRule {
  /// In how many separate places the items of an epic must stand.
  private static let fewestPlaces = 3

  /// How many other items must stand between them, for each of its own.
  private static let othersForEach = 2

  /// How many places a finding shows.
  private static let shownPlaces = 8

  let manual = RuleManual(
    "order/epic-scattered", .note,
    finds: "an epic whose open items stand far apart within one horizon",
    because: """
      An epic is worth something when enough of it is done. Where its items are spread over a \
      horizon, the team begins it again and again, and many epics are half done at once.

      An epic is scattered when its items stand in three or more separate places of one horizon \
      and there are at least twice as many other open items between them as it has itself. Items \
      with a reason in `order.md` are not counted, and an epic may well stand in several horizons: \
      the rest of it can wait.
      """,
    examples: [
      .bad([
        "order.md":
          "1. «PAY-A1»\n1. PAY-B1\n1. PAY-B2\n1. PAY-B3\n1. PAY-A2\n1. PAY-B4\n1. PAY-B5\n"
          + "1. PAY-B6\n1. PAY-A3",
        "items/PAY-1C0A.md": "---\ntype: epic\n---\n\n# One-tap checkout",
        "items/PAY-A1.md": Self.child, "items/PAY-A2.md": Self.child, "items/PAY-A3.md": Self.child,
        "items/PAY-B1.md": Self.other, "items/PAY-B2.md": Self.other, "items/PAY-B3.md": Self.other,
        "items/PAY-B4.md": Self.other, "items/PAY-B5.md": Self.other, "items/PAY-B6.md": Self.other,
      ]),
      .good([
        "order.md": "1. PAY-A1\n1. PAY-A2\n1. PAY-A3\n1. PAY-B1\n1. PAY-B2\n1. PAY-B3",
        "items/PAY-1C0A.md": "---\ntype: epic\n---\n\n# One-tap checkout",
        "items/PAY-A1.md": Self.child, "items/PAY-A2.md": Self.child, "items/PAY-A3.md": Self.child,
        "items/PAY-B1.md": Self.other, "items/PAY-B2.md": Self.other, "items/PAY-B3.md": Self.other,
      ]),
    ])

  private static let child = "---\nepic: PAY-1C0A\n---\n\n# A part of it"
  private static let other = "# Something else"

  /// The items of one epic in one horizon.
  private struct Spread {
    let epic: Item
    let horizon: String?
    var items: [Item] = []
    var ranks: [Int] = []

    var places: Int { 1 + zip(ranks, ranks.dropFirst()).count { $1 > $0 + 1 } }

    var othersBetween: Int { (ranks.last ?? 0) - (ranks.first ?? 0) + 1 - ranks.count }
  }

  private struct Key: Hashable {
    let epic: ObjectIdentifier
    let horizon: String?
  }

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    let places = LineFinder(order.file)
    return spreads(in: context.backlog).compactMap { spread in
      guard spread.places >= Self.fewestPlaces,
        spread.othersBetween >= Self.othersForEach * spread.items.count
      else { return nil }
      let entries = spread.items.compactMap { $0.id.flatMap { order.entry(of: $0) } }
      guard let first = entries.first else { return nil }
      let horizon = spread.horizon.map { " of '\($0)'" } ?? ""
      let shown = spread.ranks.prefix(Self.shownPlaces).map(String.init).joined(separator: ", ")
      let more = spread.ranks.count > Self.shownPlaces ? ", …" : ""
      return Defect(
        manual.id, at: first.idRange,
        "\(spread.epic.name) stands in \(spread.places) places\(horizon), with "
          + "\(spread.othersBetween) other items between: ranks \(shown)\(more)",
        help: "bring its items together, or put what can wait under a later horizon",
        related: entries.dropFirst().prefix(Self.shownPlaces).map {
          places.related($0.idRange.lowerBound, "\($0.id) stands here")
        })
    }
  }

  /// The epics with their items in each horizon, in the order of their first items.
  private func spreads(in backlog: Backlog) -> [Spread] {
    var numbers: [Key: Int] = [:]
    var spreads: [Spread] = []
    for (offset, item) in backlog.ranking.ranked.enumerated() {
      guard let epic = item.fields.text(of: "epic").flatMap({ backlog.index[$0] }),
        let place = backlog.ranking.place(of: item), place.reason.isEmpty
      else { continue }
      let key = Key(epic: ObjectIdentifier(epic), horizon: place.horizon)
      let number = numbers[key] ?? spreads.count
      if number == spreads.count {
        numbers[key] = number
        spreads.append(Spread(epic: epic, horizon: place.horizon))
      }
      spreads[number].items.append(item)
      spreads[number].ranks.append(offset + 1)
    }
    return spreads
  }
}
