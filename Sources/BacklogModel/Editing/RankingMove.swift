import Source

/// A change of the ranking as somebody asks for it, by the words of the command line.
public struct RankingMove: Sendable {
  /// Where to.
  public enum Placement: Sendable, Hashable {
    /// To rank 1.
    case top
    /// To the last rank.
    case bottom
    /// Right before an item.
    case before(String)
    /// Right after an item.
    case after(String)
    /// To the place of the open item that now has this rank.
    case rank(Int)
    /// Into a horizon.
    case horizon(String, atTop: Bool)
    /// Out of the ranking.
    case unranked
  }

  /// What a move comes to.
  public struct Plan: Sendable {
    /// The change of `order.md`; none if everything stands there already.
    public let changes: [FileChange]
    /// What happens, a line each: `PAY-7K3F 7 → 2, above PAY-2M9Q`.
    public let summary: [String]
  }

  private let ids: [String]
  private let placement: Placement
  private let createsHorizon: Bool

  /// Describes a move.
  public init(ids: [String], placement: Placement, createsHorizon: Bool = false) {
    self.ids = ids
    self.placement = placement
    self.createsHorizon = createsHorizon
  }

  /// Works out the new `order.md`; writes nothing.
  public func plan(in project: Project) async throws -> Plan {
    let backlog = try await relevantBacklog(of: project)
    let old = try backlog.existingOrder()
    if backlog.order == nil, let cure = project.cure(forMissing: backlog.orderPath) {
      throw ProjectError(
        operation: "moving \(ids.joined(separator: ", "))",
        message: "there is no \(backlog.orderPath), and \(cure)")
    }
    let items = try ids.map { try backlog.item(named: $0) }
    let moved = items.compactMap(\.id)
    let bytes: [UInt8]
    var taken: [String] = []
    if placement == .unranked {
      let removal = try old.removing(Set(moved))
      bytes = removal.bytes
      taken = removal.entries.compactMap { entry in
        entry.reason.map { "the reason of \(entry.id) was: \($0)" }
      }
    } else {
      bytes = try old.moving(
        moved, to: try orderPlacement(in: backlog, old),
        listings: backlog.listings(of: items), createsHorizon: createsHorizon)
    }
    return plan(from: old, to: bytes, moving: items, in: backlog, notes: taken)
  }

  private func plan(
    from old: Order, to bytes: [UInt8], moving items: [Item], in backlog: Backlog, notes: [String]
  ) -> Plan {
    let isNew = backlog.order == nil
    guard bytes != old.file.bytes || isNew && placement != .unranked else {
      let why = placement == .unranked ? "not ranked" : "stands there already"
      return Plan(changes: [], summary: items.map { "nothing to do: \($0.name) \(why)" })
    }
    let new = old.rereading(bytes)
    let change = FileChange(
      path: old.file.path, before: isNew ? nil : old.file.bytes, after: bytes)
    return Plan(
      changes: [change],
      summary: MoveSummary(from: old, to: new, in: backlog).lines(for: items) + notes)
  }

  private func orderPlacement(in backlog: Backlog, _ order: Order) throws -> OrderPlacement {
    func id(_ text: String) throws(ProjectError) -> Identifier {
      let item = try backlog.item(named: text)
      guard let id = item.id, order.entry(of: id) != nil else {
        throw ProjectError(
          operation: "moving \(ids.joined(separator: ", "))",
          message: "\(item.name) is not ranked, so nothing can stand beside it")
      }
      return id
    }
    switch placement {
    case .top, .unranked: return .top
    case .bottom: return .bottom
    case .before(let text): return .before(try id(text))
    case .after(let text): return .after(try id(text))
    case .horizon(let name, let atTop): return .horizon(name, at: atTop ? .top : .bottom)
    case .rank(let rank): return try place(ofRank: rank, in: backlog, order)
    }
  }

  /// The place of the open item that has a rank now; the bottom for the rank after the last.
  private func place(
    ofRank rank: Int, in backlog: Backlog, _ order: Order
  ) throws -> OrderPlacement {
    let ranked = backlog.ranking.ranked
    let moved = Set(try ids.map { try backlog.item(named: $0).path })
    let last = ranked.count { !moved.contains($0.path) } + 1
    guard rank <= last else {
      throw ProjectError(
        operation: "moving \(ids.joined(separator: ", "))",
        message: "there is no rank \(rank): ranks go from 1 to \(last); --bottom moves to the last")
    }
    guard rank <= ranked.count, let id = ranked[rank - 1].id,
      let listed = order.entry(of: id)?.rank
    else { return .bottom }
    return .rank(listed)
  }

  /// The items that the move is about and as many of those that are listed as it takes to say ranks.
  private func relevantBacklog(of project: Project) async throws -> Backlog {
    let loader = BacklogLoader(project.workTree, project.configuration)
    var wanted = ids
    var listed = BacklogLoader.Listed.downToNamed
    switch placement {
    case .top, .unranked: break
    case .before(let text), .after(let text): wanted.append(text)
    case .bottom, .rank, .horizon: listed = .all
    }
    return try await loader.load(only: wanted, andListed: listed)
  }
}

extension Backlog {
  /// Whether an order stands there that could not be read at all.
  public var hasUnreadableOrder: Bool { unreadable.contains { $0.path == orderPath } }

  /// The order, or the one to begin with where there is none.
  func existingOrder() throws -> Order {
    if let order { return order }
    if let problem = unreadable.first(where: { $0.path == orderPath }) {
      throw FileTreeError(
        .unreadable, operation: "reading \(problem.path)", message: problem.message)
    }
    return Order(
      reading: SourceFile(path: orderPath, bytes: Order.starting()),
      parkedHorizons: configuration.parkedHorizons)
  }

  /// The IDs that several items have, so that nobody knows which of them is meant.
  public var ambiguousIDs: Set<Identifier> {
    var seen: Set<Identifier> = []
    return Set(items.compactMap(\.id).filter { !seen.insert($0).inserted })
  }

  /// What `order.md` says of items: their paths from its folder, and their titles.
  public func listings(of items: [Item]) -> [Identifier: OrderListing] {
    let prefix = configuration.path(of: "").utf8.count
    return Dictionary(
      items.compactMap { item in
        item.id.map {
          ($0, OrderListing(path: String(item.path.dropFirst(prefix)), title: item.title))
        }
      }, uniquingKeysWith: { first, _ in first })
  }
}
