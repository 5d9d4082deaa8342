import BacklogModel
import Git
import Source

/// The last pass over history: what happened to the items.
///
/// A version whose front matter cannot be read is passed over: the next one that can is compared
/// with the last one that could.
struct ItemPass {
  /// The items so far.
  private(set) var items: [HistoryItem]

  /// The item of each identity, as an index into `items`.
  private(set) var identities: [String: Int]

  private var files: ItemFiles
  private let reader: VersionReader

  /// - Parameters:
  ///   - history: where reading goes on; `nil` at the beginning.
  ///   - reader: reads the versions.
  init(after history: History?, _ reader: VersionReader) {
    items = history?.items ?? []
    identities = history?.state.identities ?? [:]
    files = ItemFiles(history?.state.files ?? [])
    self.reader = reader
  }

  /// The files of items at the end.
  var itemFiles: [HistoryState.ItemFile] { files.all }

  /// What happened, oldest first.
  mutating func changes(
    in landed: [LandedChange], _ table: inout CommitTable, _ progress: (Int) -> Void
  ) throws(HistoryError) -> [DatedChange] {
    var dated: [DatedChange] = []
    for landing in landed {
      let touched = landing.change.files.filter { reader.isItem($0.path) }
      guard !touched.isEmpty else { continue }
      progress(landing.index)
      let groups = try apply(touched)
      let changes = groups.changes
      let sides = try SideChanges(of: changes.isEmpty ? [] : landing.sides, reader)
      for (old, new) in groups.renamed { identities[new] = identities[old] }
      let landingIndex = table.index(of: landing.change.commit)
      for (identity, change) in changes {
        let writer = sides.writer(of: change, identity) ?? landing.change.commit
        let event = DatedChange(
          index: landing.index, identity: identity, change: change, landing: landingIndex,
          writing: table.index(of: writer))
        dated.append(event)
        note(event, groups.version(of: identity), table)
      }
    }
    return dated
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
  private mutating func note(
    _ event: DatedChange, _ version: ItemVersion?, _ table: CommitTable
  ) {
    let index = index(of: event.identity)
    guard let version else {
      items[index].path = nil
      return
    }
    items[index].id = version.item.name
    items[index].title = version.item.title
    items[index].path = version.path
    let reached = HistoryItem.Reached(writing: event.writing, landing: event.landing)
    guard event.change.kind == .created || ["status", "stage"].contains(event.change.key) else {
      return
    }
    let known = items[index].reached[version.item.stage].map { table.commits[$0.writing] }
    if known.map({ $0.author.time > table.commits[event.writing].author.time }) ?? true {
      items[index].reached[version.item.stage] = reached
    }
  }

  /// The item of an identity, which is added if it is new.
  mutating func index(of identity: String) -> Int {
    if let index = identities[identity] { return index }
    identities[identity] = items.count
    items.append(HistoryItem(id: identity, title: "", path: nil, reached: [:]))
    return items.count - 1
  }
}
