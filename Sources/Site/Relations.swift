import BacklogModel
import Source

/// Who refers to whom: the references and links of all items and records, turned round.
///
/// Built once in time linear in items and links, so that a page only looks up its own.
struct Relations: Sendable {
  private var children: [ObjectIdentifier: [Item]] = [:]
  private var blocked: [ObjectIdentifier: [Item]] = [:]
  private var bugs: [ObjectIdentifier: [Item]] = [:]
  private var mentions: [ObjectIdentifier: [Item]] = [:]
  private var records: [ObjectIdentifier: [Record]] = [:]
  private var serving: [String: [Item]] = [:]

  init(_ backlog: Backlog, links: LinkTargets) {
    let ranking = backlog.ranking
    let items = backlog.items.sorted { left, right in
      let ranks = (
        Self.position(of: left, in: ranking), Self.position(of: right, in: ranking)
      )
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      return (left.id?.canonical ?? "~", left.path) < (right.id?.canonical ?? "~", right.path)
    }
    for item in items { add(item, in: backlog, links: links) }
    for record in backlog.records { add(record, in: backlog) }
  }

  /// Open items first, by rank; then the closed ones.
  private static func position(of item: Item, in ranking: Ranking) -> Int {
    item.isClosed ? .max : ranking.rank(of: item) ?? .max - 1
  }

  private mutating func add(_ item: Item, in backlog: Backlog, links: LinkTargets) {
    func target(_ key: String) -> Item? { item.fields.text(of: key).flatMap { backlog.index[$0] } }
    Self.add(item, to: target("epic"), in: &children)
    Self.add(item, to: target("found-in-item"), in: &bugs)
    for id in item.fields.texts(of: "depends") {
      Self.add(item, to: backlog.index[id], in: &blocked)
    }
    for link in item.links {
      Self.add(item, to: links.item(for: link.destination, from: item.path), in: &mentions)
    }
    if let goal = item.fields.text(of: "goal") {
      serving[goal.lowercased(), default: []].append(item)
    }
  }

  private mutating func add(_ record: Record, in backlog: Backlog) {
    for key in ["items", "instead-of", "committed", "candidates"] {
      for id in record.texts(of: key) {
        guard let item = backlog.index[id] else { continue }
        let known = records[ObjectIdentifier(item)] ?? []
        if known.last?.file.path != record.file.path {
          records[ObjectIdentifier(item), default: []].append(record)
        }
      }
    }
  }

  private static func add(
    _ item: Item, to target: Item?, in lists: inout [ObjectIdentifier: [Item]]
  ) {
    guard let target, target !== item else { return }
    let key = ObjectIdentifier(target)
    if lists[key]?.last !== item { lists[key, default: []].append(item) }
  }

  /// The items of an epic: open ones by rank, then the closed ones.
  func children(of item: Item) -> [Item] { children[ObjectIdentifier(item)] ?? [] }

  /// The items that depend on an item.
  func blocked(by item: Item) -> [Item] { blocked[ObjectIdentifier(item)] ?? [] }

  /// The bugs that were found in an item.
  func bugs(in item: Item) -> [Item] { bugs[ObjectIdentifier(item)] ?? [] }

  /// The items whose text links to an item.
  func mentions(of item: Item) -> [Item] { mentions[ObjectIdentifier(item)] ?? [] }

  /// The sprints, requests and releases that list an item.
  func records(naming item: Item) -> [Record] { records[ObjectIdentifier(item)] ?? [] }

  /// The items that serve a product goal.
  func items(serving goal: Record) -> [Item] { serving[goal.id.lowercased()] ?? [] }
}
