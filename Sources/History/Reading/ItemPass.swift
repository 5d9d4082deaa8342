import BacklogModel
import Git
import Source

/// The last pass over history: what happened to the items.
///
/// A version whose front matter cannot be read is passed over: the next one that can is compared
/// with the last one that could.
struct ItemPass {
  /// What the versions of the items tell.
  struct Run: Sendable {
    /// What happened, oldest first.
    var changes: [DatedChange] = []

    /// The items so far.
    var items: ItemTable

    /// The commits that events refer to.
    var commits: CommitTable

    /// The files of items at the end.
    var files: [HistoryState.ItemFile]

    /// Begins where an earlier reading ended.
    init(after history: History?) {
      items = ItemTable(history)
      commits = CommitTable(history?.commits ?? [])
      files = history?.state.files ?? []
    }
  }

  private var result: Run
  private var files: ItemFiles
  private let reader: VersionReader

  /// - Parameters:
  ///   - history: where reading goes on; `nil` at the beginning.
  ///   - reader: reads the versions.
  init(after history: History?, _ reader: VersionReader) {
    result = Run(after: history)
    files = ItemFiles(result.files)
    self.reader = reader
  }

  /// Reads the versions that landed; `progress` is called at each landing.
  mutating func run(
    over landed: [LandedChange], _ progress: () -> Void
  ) throws(HistoryError) -> Run {
    for landing in landed {
      progress()
      let touched = landing.change.files.filter { reader.isItem($0.path) }
      guard !touched.isEmpty else { continue }
      let groups = try apply(touched)
      let changes = groups.changes
      let sides = try SideChanges(of: changes.isEmpty ? [] : landing.sides, reader)
      for (old, new) in groups.renamed { result.items.rename(old, to: new) }
      let landingIndex = result.commits.index(of: landing.change.commit)
      for (identity, change) in changes {
        let writer = sides.writer(of: change, identity) ?? landing.change.commit
        let event = DatedChange(
          index: landing.index, identity: identity, change: change, landing: landingIndex,
          writing: result.commits.index(of: writer))
        result.changes.append(event)
        note(event, groups.version(of: identity))
      }
    }
    result.files = files.all
    return result
  }

  /// Puts the files of a commit in place, and gives what changed by identity.
  private mutating func apply(
    _ touched: [BacklogChange.File]
  ) throws(HistoryError) -> VersionGroups {
    var new: [(path: String, version: ItemVersion?)] = []
    var affected: Set<String> = []
    for file in touched {
      let old = try files.version(at: file.path, reader)
      let version = try file.after.map { blob throws(HistoryError) in
        try reader.version(of: file.path, blob)
      }
      if let version, !version.isReadable, old != nil { continue }
      new.append((file.path, version))
      affected.formUnion([old?.identity, version?.identity].compactMap { $0 })
    }
    var before: [String: ItemVersion] = [:]
    for identity in affected { before[identity] = try files.version(of: identity, reader) }
    for (path, version) in new { files.set(version, at: path) }
    var groups = VersionGroups()
    for identity in affected {
      groups.set(
        identity, before: before[identity], after: try files.version(of: identity, reader))
    }
    return groups
  }

  /// Keeps what is known of an item up to date.
  private mutating func note(_ event: DatedChange, _ version: ItemVersion?) {
    let index = result.items.index(of: event.identity)
    guard let version else {
      result.items.items[index].path = nil
      return
    }
    result.items.items[index].id = version.item.name
    result.items.items[index].title = version.item.title
    result.items.items[index].path = version.path
    guard event.change.kind == .created || ["status", "stage"].contains(event.change.key) else {
      return
    }
    let stage = version.item.stage
    let commits = result.commits.commits
    let known = result.items.items[index].reached[stage].map { commits[$0.writing] }
    if known.map({ $0.author.time > commits[event.writing].author.time }) ?? true {
      result.items.items[index].reached[stage] = HistoryItem.Reached(
        writing: event.writing, landing: event.landing)
    }
  }
}
