import BacklogModel
import Git
import Source

/// The third pass over history: what happened to the order.
///
/// A version that cannot be read is passed over: the next one that can is compared with the last
/// one that could.
struct OrderPass {
  private let repository: Repository
  private let configuration: Configuration
  private let path: String
  private var version: OrderVersion

  /// The last readable content; `nil` if there is none.
  private(set) var blob: ObjectID?

  /// - Parameter blob: the last readable content where reading goes on; `nil` at the beginning.
  init(
    after blob: ObjectID?, _ configuration: Configuration, in repository: Repository
  ) throws(HistoryError) {
    self.repository = repository
    self.configuration = configuration
    path = configuration.path(of: "order.md")
    version = OrderVersion(reading: [], parkedHorizons: configuration.parkedHorizons)
    if let next = try next(version, blob) {
      version = next
      self.blob = blob
    }
  }

  /// What happened, oldest first.
  mutating func changes(
    in landed: [LandedChange], _ table: inout CommitTable, _ progress: (Int) -> Void
  ) throws(HistoryError) -> [DatedChange] {
    var dated: [DatedChange] = []
    for landing in landed {
      guard let file = landing.change.files.first(where: { $0.path == path }) else { continue }
      progress(landing.index)
      guard let next = try next(version, file.after) else { continue }
      let changes = next.changes(since: version)
      guard !changes.isEmpty else {
        (version, blob) = (next, file.after)
        continue
      }
      let writers = try writers(in: landing.sides)
      let landingIndex = table.index(of: landing.change.commit)
      for change in changes {
        let identity = configuration.identity(of: change.id.text)
        let writer = writers[identity] ?? landing.change.commit
        dated.append(
          DatedChange(
            index: landing.index, identity: identity, change: EventContent(change),
            landing: landingIndex, writing: table.index(of: writer)))
      }
      (version, blob) = (next, file.after)
    }
    return dated
  }

  /// The last side commit that changed the place of each item.
  private func writers(
    in sides: [BacklogChange]
  ) throws(HistoryError) -> [String: CommitLog.Entry] {
    var writers: [String: CommitLog.Entry] = [:]
    for side in sides {
      guard let file = side.files.first(where: { $0.path == path }),
        let after = try next(version, file.after)
      else { continue }
      var changed: Set<String>?
      for before in file.before {
        guard let before = try next(version, before) else { continue }
        let ids = Set(after.changes(since: before).map { configuration.identity(of: $0.id.text) })
        changed = changed?.intersection(ids) ?? ids
      }
      for identity in changed ?? [] { writers[identity] = side.commit }
    }
    return writers
  }

  /// Reads a version beside another; `nil` if it cannot be read.
  private func next(
    _ version: OrderVersion, _ blob: ObjectID?
  ) throws(HistoryError) -> OrderVersion? {
    guard let blob else { return version.next([]) }
    do throws(GitError) {
      let next = version.next(
        try repository.blob(blob, limit: min(Order.largestSize, configuration.limits.order)))
      return next.isReadable ? next : nil
    } catch  where error.code == .tooLarge {
      return nil
    } catch {
      throw HistoryError(error)
    }
  }
}

extension EventContent {
  /// A change of the place of an item.
  fileprivate init(_ change: OrderChange) {
    kind =
      switch change.kind {
      case .moved: .moved
      case .ranked: .ranked
      case .unranked: .unranked
      case .horizon: .horizon
      }
    from = change.from.map { .place(rank: $0.rank, horizon: $0.horizon) }
    to = change.to.map { .place(rank: $0.rank, horizon: $0.horizon) }
  }
}
