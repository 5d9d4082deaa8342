import FrontMatter
import Source

/// What changed from one state of a backlog to another: who moved in the ranking, and what changed
/// in the items and records.
public struct BacklogDifference: Sendable {
  /// The backlog before.
  public let old: Backlog

  /// The backlog now.
  public let new: Backlog

  /// What changed in the order: moves from top to bottom of the new order, then what left it.
  ///
  /// Ranks count the open items, as `nextup list` does; an item that is closed has none. That a
  /// closed item is not listed any more is no change.
  public let moves: [OrderChange]

  /// What changed otherwise: items in the order of the ranking, then the others by path, the text of
  /// the order, and records by path.
  public let changes: [ItemChange]

  /// Whether nothing changed.
  public var isEmpty: Bool { moves.isEmpty && changes.isEmpty }

  /// Compares two states.
  public init(from old: Backlog, to new: Backlog) {
    self.old = old
    self.new = new
    moves = Self.moves(from: old, to: new)
    changes =
      Self.items(from: old, to: new) + OrderTextDifference(from: old, to: new).changes
      + Self.records(from: old, to: new)
  }

  /// An item as it is now, or as it was before it was removed.
  public func item(_ id: Identifier) -> Item? { new.index[id] ?? old.index[id] }

  private static func moves(from old: Backlog, to new: Backlog) -> [OrderChange] {
    let empty = Order(reading: SourceFile(path: new.orderPath, bytes: []))
    let difference = OrderDifference(from: old.order ?? empty, to: new.order ?? empty)
    let ranked = new.ranking.ranked
    // Sweeping a closed item out changes the order of nothing.
    let changes = difference.changes.filter {
      $0.kind != .unranked || old.index[$0.id]?.isClosed != true
    }
    return changes.map { change in
      let rank = new.index[change.id].flatMap { new.ranking.place(of: $0)?.rank }
      func neighbour(_ rank: Int) -> Identifier? {
        ranked.indices.contains(rank - 1) ? ranked[rank - 1].id : nil
      }
      return OrderChange(
        id: change.id, kind: change.kind,
        from: change.from.map { place(of: change.id, $0, in: old) },
        to: change.to.map { place(of: change.id, $0, in: new) },
        above: rank.flatMap { neighbour($0 + 1) }, below: rank.flatMap { neighbour($0 - 1) })
    }
  }

  /// A place with the rank among the open items; of an item without a file, that of its line.
  private static func place(
    of id: Identifier, _ place: OrderChange.Place, in backlog: Backlog
  ) -> OrderChange.Place {
    guard let item = backlog.index[id] else { return place }
    return OrderChange.Place(
      rank: backlog.ranking.place(of: item)?.rank, horizon: place.horizon)
  }

  private static func items(from old: Backlog, to new: Backlog) -> [ItemChange] {
    let orders = (old: old.order, new: new.order)
    let before = keyed(old.items)
    let present = keyed(new.items)
    let old = Dictionary(before) { first, _ in first }
    let known = Set(present.map(\.0))
    let changes = present.map { key, item -> (item: Item, changes: [ItemChange]) in
      let reason = reason(of: item, from: orders.old, to: orders.new)
      guard let earlier = old[key] else {
        return (item, [ItemChange(item, .created, from: nil, to: item.title)] + reason)
      }
      return (item, ItemDifference(from: earlier, to: item).changes + reason)
    }
    func place(_ item: Item) -> Int { new.ranking.rank(of: item) ?? .max }
    let sorted = changes.filter { !$0.changes.isEmpty }.enumerated().sorted {
      (place($0.element.item), $0.offset) < (place($1.element.item), $1.offset)
    }
    let removed = before.filter { !known.contains($0.0) }.map {
      ItemChange($0.1, .removed, from: $0.1.title, to: nil)
    }
    return sorted.flatMap(\.element.changes) + removed
  }

  /// What changed in the lines below an entry that say why it stands where it does.
  private static func reason(of item: Item, from old: Order?, to new: Order?) -> [ItemChange] {
    guard let id = item.id, let entry = new?.entry(of: id) else { return [] }
    let before = old?.entry(of: id)?.reason
    guard before != entry.reason else { return [] }
    return [
      ItemChange(
        id: item.name, title: item.title, kind: .changed, key: "reason", from: before?.onOneLine,
        to: entry.reason?.onOneLine)
    ]
  }

  /// The items with what makes two versions the same: the ID and which of several files has it, or
  /// the path of a file without ID.
  private static func keyed(_ items: [Item]) -> [(String, Item)] {
    var counts: [Identifier: Int] = [:]
    return items.map { item in
      guard let id = item.id else { return ("path \(item.path)", item) }
      counts[id, default: 0] += 1
      return ("\(id.canonical) \(counts[id] ?? 1)", item)
    }
  }

  private static func records(from old: Backlog, to new: Backlog) -> [ItemChange] {
    func key(_ record: Record) -> String { "\(record.kind.rawValue) \(record.id.lowercased())" }
    let before = Dictionary(old.records.map { (key($0), $0) }) { first, _ in first }
    let present = Set(new.records.map(key))
    let changes = new.records.flatMap { record -> [ItemChange] in
      guard let earlier = before[key(record)] else {
        return [ItemChange(record, .created, nil, from: nil, to: record.title)]
      }
      return self.changes(from: earlier, to: record)
    }
    let removed = old.records.filter { !present.contains(key($0)) }.map {
      ItemChange($0, .removed, nil, from: $0.title, to: nil)
    }
    return changes + removed
  }

  private static func changes(from old: Record, to new: Record) -> [ItemChange] {
    guard old.file.bytes != new.file.bytes else { return [] }
    let entries = old.frontMatter.entries + new.frontMatter.entries
    var seen = Set<String>()
    let changes = entries.filter { seen.insert($0.key).inserted }.compactMap { entry in
      let values = [old, new].map { $0.frontMatter[entry.key] }
      return values[0]?.value == values[1]?.value
        ? nil
        : ItemChange(
          new, .changed, entry.key, from: values[0]?.inWords, to: values[1]?.inWords)
    }
    return changes.isEmpty ? [ItemChange(new, .text, "text", from: nil, to: nil)] : changes
  }
}

extension ItemChange {
  fileprivate init(_ item: Item, _ kind: Kind, from: String?, to: String?) {
    self.init(id: item.name, title: item.title, kind: kind, key: nil, from: from, to: to)
  }

  fileprivate init(_ record: Record, _ kind: Kind, _ key: String?, from: String?, to: String?) {
    self.init(id: record.id, title: record.title, kind: kind, key: key, from: from, to: to)
  }
}
