public import BacklogModel
public import Git
public import Source

/// Reads the history of a backlog from git.
///
/// It reads objects of one kind after the other, oldest first: commits, folders, then orders and
/// items. libgit2 keeps only a few of the objects that others are stored against, so reading folders
/// and contents in turn takes ten times as long. Root folders, orders and items are read on all cores.
public struct HistoryReader: Sendable {
  /// How far reading has come: what is read, how much of it is done, and how much there is.
  public struct Progress: Sendable, Hashable {
    /// What is read, in words.
    public let phase: String
    /// How many commits were looked at.
    public let done: Int
    /// How many there are; 0 where that is not known yet.
    public let total: Int
  }

  private let repository: Repository
  private let folder: String
  private let configuration: Configuration
  private let report: @Sendable (Progress) -> Void

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - repository: where to read.
  ///   - folder: the folder of `nextup.yml` below the root of the repository.
  ///   - configuration: how all versions are read, whatever theirs was.
  ///   - report: told now and then how far reading has come.
  public init(
    _ repository: Repository, folder: String, _ configuration: Configuration,
    report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.repository = repository
    self.folder = folder
    self.configuration = configuration
    self.report = report
  }

  /// Reads the history up to a commit.
  ///
  /// - Parameters:
  ///   - tip: the last commit.
  ///   - known: a history that was read before; where its last commit is on the way, only what
  ///     came after it is read.
  /// - Throws: `.incompleteClone` with the cure where commits or contents are missing.
  public func history(
    to tip: ObjectID, after known: History? = nil
  ) throws(HistoryError) -> History {
    if let known, known.tip == tip { return known }
    let log: CommitLog
    do throws(GitError) {
      log = try CommitLog(to: tip, after: known?.state, in: repository) {
        tell("reading commits", $0, 0)
      }
    } catch {
      throw HistoryError(error)
    }
    return try history(of: log, to: tip, after: log.reachesKnown ? known : nil)
  }

  private func history(
    of log: CommitLog, to tip: ObjectID, after known: History?
  ) throws(HistoryError) -> History {
    let count = log.chain.count
    let name = configuration.backlog
    let path = [folder, name].filter { !$0.isEmpty }.joined(separator: "/")
    var folders = try FolderPass(
      over: log, after: known?.state.folder, at: path, named: name, in: repository)
    let landed = try folders.changes {
      tell("comparing folders", $0, count)
    }
    var passes = try VersionPasses(over: landed, after: known, configuration, in: repository) {
      tell("reading versions", $0, $1)
    }
    let changes = passes.items.changes + passes.places()
    var state = HistoryState(tip: tip)
    state.time = log.chain.last?.committer.time ?? 0
    state.folder = folders.last
    state.order = passes.orders.last?.blob
    state.seen = Array(log.seen)
    var history = History(state: state)
    history.events = known?.events ?? []
    var items = passes.items.items
    history.events += changes.sorted { $0.index < $1.index }.map { dated in
      let change = dated.change
      return HistoryEvent(
        kind: change.kind, item: items.index(of: dated.identity), key: change.key,
        from: change.from, to: change.to, landing: dated.landing, writing: dated.writing)
    }
    history.commits = passes.items.commits.commits
    history.items = items.items
    history.state.files = passes.items.files
    history.state.identities = items.identities
    return history
  }

  private func tell(_ phase: String, _ done: Int, _ total: Int) {
    if done.isMultiple(of: 64) { report(Progress(phase: phase, done: done, total: total)) }
  }
}
