import BacklogModel
import Git
import Source
import Synchronization

/// The last passes over history, on all cores: what happened to the order, run by run, and to the
/// items.
struct VersionPasses {
  /// What one of the jobs tells.
  private enum Outcome: Sendable {
    case items(ItemPass.Run)
    case order(OrderPass.Run)
  }

  /// What happened to the items.
  private(set) var items: ItemPass.Run

  /// What happened to the order, oldest first.
  private(set) var orders: [OrderPass.Run] = []

  /// Reads all versions of orders and items.
  ///
  /// - Parameters:
  ///   - landed: the commits that changed something, oldest first.
  ///   - known: where reading goes on; `nil` at the beginning.
  ///   - progress: told how many versions were read, and how many there are; from any thread.
  init(
    over landed: [LandedChange], after known: History?, _ configuration: Configuration,
    in repository: Repository, _ progress: @Sendable (_ done: Int, _ total: Int) -> Void
  ) throws(HistoryError) {
    let order = OrderPass(in: landed, after: known?.state.order, configuration, in: repository)
    let total = order.count + landed.count
    let done = Atomic(0)
    // The items are one long job, so they come first.
    let results = Parallel.perform(1 + order.runCount) { number in
      Result { () throws(HistoryError) -> Outcome in
        func tell() { progress(done.add(1, ordering: .relaxed).newValue, total) }
        if number > 0 { return .order(try order.run(number - 1, tell)) }
        let paths = ItemPaths(among: Self.paths(in: landed, known), configuration)
        var pass = ItemPass(after: known, VersionReader(paths, configuration, in: repository))
        return .items(try pass.run(over: landed, tell))
      }
    }
    // What is known already, until the job of the items has its say.
    items = ItemPass.Run(after: known)
    for result in results {
      switch try result.get() {
      case .items(let run): items = run
      case .order(let run): orders.append(run)
      }
    }
  }

  /// The changes of places as the events of items have them, with their commits in the same table.
  mutating func places() -> [DatedChange] {
    orders.flatMap(\.changes).map { change in
      let landing = change.landing
      return DatedChange(
        index: landing.index, identity: change.identity, change: change.content,
        landing: items.commits.index(of: landing.change.commit),
        writing: items.commits.index(of: change.writer ?? landing.change.commit))
    }
  }

  /// All paths of files that changed or stood there before.
  private static func paths(in landed: [LandedChange], _ known: History?) -> Set<String> {
    var paths = Set(known?.state.files.map(\.path) ?? [])
    for landing in landed {
      for change in [landing.change] + landing.sides { paths.formUnion(change.files.map(\.path)) }
    }
    return paths
  }
}
