import BacklogModel
import Git
import Source

/// The third pass over history: what happened to the order.
///
/// A version that cannot be read is passed over: the next one that can is compared with the last
/// one that could. The versions are cut into runs of neighbours, which may be read at once.
struct OrderPass: Sendable {
  /// A change of a place in the order, and who made it.
  struct Change: Sendable {
    /// What it was that landed the change.
    let landing: LandedChange

    /// The side commit that wrote it; `nil` for the landing itself.
    let writer: CommitLog.Entry?

    /// The identity of the item.
    let identity: String

    /// What happened.
    let content: EventContent
  }

  /// What a run of versions tells.
  struct Run: Sendable {
    /// What happened, oldest first.
    var changes: [Change] = []

    /// The last readable content; `nil` if there is none.
    var blob: ObjectID?
  }

  /// A version of the order.
  private struct Version: Sendable {
    let landing: LandedChange
    let blob: ObjectID?
  }

  /// How many versions a run has: enough that few contents are stored against those of another run.
  private static let runLength = 512

  private let repository: Repository
  private let configuration: Configuration
  private let path: String
  private let versions: [Version]

  /// The last readable content where reading goes on; `nil` at the beginning.
  private let known: ObjectID?

  /// Finds the versions in what landed.
  init(
    in landed: [LandedChange], after known: ObjectID?, _ configuration: Configuration,
    in repository: Repository
  ) {
    let path = configuration.path(of: "order.md")
    self.path = path
    self.configuration = configuration
    self.repository = repository
    self.known = known
    versions = landed.compactMap { landing in
      landing.change.files.first { $0.path == path }
        .map { Version(landing: landing, blob: $0.after) }
    }
  }

  /// How many versions there are.
  var count: Int { versions.count }

  /// How many runs there are: at least one, which may be empty.
  var runCount: Int { max(1, (versions.count + Self.runLength - 1) / Self.runLength) }

  /// Reads a run by its number, from 0; `progress` is called at each version.
  func run(_ number: Int, _ progress: () -> Void) throws(HistoryError) -> Run {
    let start = number * Self.runLength
    var (version, blob) = try lastReadable(before: start)
    var run = Run()
    for next in versions[start..<min(start + Self.runLength, versions.count)] {
      progress()
      guard let read = try read(next.blob, after: version) else { continue }
      let changes = read.changes(since: version)
      let writers = changes.isEmpty ? [:] : try writers(in: next.landing.sides, after: version)
      run.changes += changes.map { change in
        let identity = configuration.identity(of: change.id.text)
        return Change(
          landing: next.landing, writer: writers[identity], identity: identity,
          content: EventContent(change))
      }
      (version, blob) = (read, next.blob)
    }
    run.blob = blob
    return run
  }

  /// The version with which the first of a run is compared.
  private func lastReadable(
    before start: Int
  ) throws(HistoryError) -> (version: OrderVersion, blob: ObjectID?) {
    let empty = OrderVersion(reading: [], parkedHorizons: configuration.parkedHorizons)
    for blob in versions[..<start].reversed().map(\.blob) + [known] {
      if let version = try read(blob, after: empty) { return (version, blob) }
    }
    return (empty, nil)
  }

  /// The last side commit that changed the place of each item.
  private func writers(
    in sides: [BacklogChange], after version: OrderVersion
  ) throws(HistoryError) -> [String: CommitLog.Entry] {
    var writers: [String: CommitLog.Entry] = [:]
    for side in sides {
      guard let file = side.files.first(where: { $0.path == path }),
        let after = try read(file.after, after: version)
      else { continue }
      var changed: Set<String>?
      for before in file.before {
        guard let before = try read(before, after: version) else { continue }
        let ids = Set(after.changes(since: before).map { configuration.identity(of: $0.id.text) })
        changed = changed?.intersection(ids) ?? ids
      }
      for identity in changed ?? [] { writers[identity] = side.commit }
    }
    return writers
  }

  /// Reads a version that is much like another one; `nil` if it is not readable.
  private func read(
    _ blob: ObjectID?, after version: OrderVersion
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
