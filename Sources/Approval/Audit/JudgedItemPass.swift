import BacklogModel
import Git
import Source

/// Finds what the commits changed in items and records.
struct JudgedItemPass {
  /// Files that a commit changed, each with the stage that its folder gives.
  typealias Files = [(leaf: FolderComparison.Change, stage: Stage?)]

  private let objects: TrustedObjects
  private var known: [Key: JudgedItem] = [:]

  /// What items are known by before the changes that come next, under a policy; `nil` until that is
  /// asked for, since it takes reading all of them.
  private var names: (policy: SHA256Digest, folder: ObjectID?, names: ItemNames)?

  /// What reads the items under the last policy.
  private var reader: JudgedItemReader?

  /// How many items are remembered, so that the next version of each is read only once.
  private static let remembered = 50_000

  private struct Key: Hashable {
    let path: PathKey
    let id: ObjectID
    let stage: Stage?
    let policy: SHA256Digest
  }

  /// Whether names are brought up to date each time, because the files of items are not among the
  /// changes.
  var forgetsNames = false

  init(_ objects: TrustedObjects) { self.objects = objects }

  /// The changes of a commit that somebody owns.
  ///
  /// - Parameters:
  ///   - leaves: the files that it changed.
  ///   - folder: the backlog folder before it.
  ///   - before: the policy by which the items before it are read.
  ///   - policy: the policy by which those after it are read, and that says who owns what.
  ///   - listed: whether the order lists a name in upper case.
  mutating func changes(
    in leaves: [FolderComparison.Change], from folder: ObjectID?, _ before: Policy,
    under policy: Policy, listed: (String) -> Bool
  ) throws(ApprovalError) -> [FieldChange] {
    guard !leaves.isEmpty else { return [] }
    let contents = BacklogContents(leaves, policy.configuration)
    let byPath = leaves.byPath
    // The names of the files are those of today, also where the backlog had another place.
    let before = before.moved(to: policy.configuration.backlog)
    let files = (
      old: BacklogContents(leaves, before.configuration).items(among: byPath),
      new: contents.items(among: byPath)
    )
    do throws(GitError) {
      let new = try items(files.new, under: policy, \.after)
      var old = try items(files.old, under: before, \.before)
      try addUnseen(to: &old, beside: new, in: folder, before, under: policy)
      var changes = ItemComparison(policy).changes(from: old, to: new)
      if before.digest != policy.digest {
        let policies = [before.owned(asIn: policy), policy]
        try removeUnwritten(from: &changes, in: files.old, files.new, policies)
      }
      try readNames(old, new, in: folder, under: policy)
      for path in byPath.keys where old[path] != nil || new[path] != nil {
        names?.names.set(path, to: new[path])
      }
      changes += names?.names.changes(from: old, to: new, listed: listed) ?? []
      changes += contents.unclearPaths.map {
        FieldChange(
          kind: .identity, path: $0, id: $0, key: "file name", from: nil, to: "not UTF-8",
          owner: .productOwner)
      }
      return try changes + records(of: contents, byPath, under: policy)
    } catch {
      throw ApprovalError(error)
    }
  }

  /// The changes of records that somebody owns.
  private mutating func records(
    of contents: BacklogContents, _ byPath: [PathKey: FolderComparison.Change], under policy: Policy
  ) throws(GitError) -> [FieldChange] {
    let reader = reader(under: policy)
    var changes: [FieldChange] = []
    for (kind, path) in contents.records {
      guard let leaf = byPath[PathKey(path)] else { continue }
      let change = RecordComparison.change(
        of: kind, at: path, from: try reader.bytes(of: leaf.before),
        to: try reader.bytes(of: leaf.after))
      changes += [change].compactMap { $0 }
    }
    return changes
  }

  /// Reads the items that some commits brought, on all cores.
  mutating func readAhead(_ landings: ArraySlice<Landing>, under policies: [Policy]) {
    for (policy, landings) in Dictionary(grouping: landings, by: \.newPolicy) {
      let files = landings.flatMap { landing in
        BacklogContents(landing.leaves, policies[policy].configuration)
          .items(among: landing.leaves.byPath)
      }
      // What cannot be read tells so when it is asked for.
      _ = try? items(files, under: policies[policy])
    }
  }

  /// Reads all names where some changed, unless they are known.
  private mutating func readNames(
    _ old: [PathKey: JudgedItem], _ new: [PathKey: JudgedItem], in folder: ObjectID?,
    under policy: Policy
  ) throws(GitError) {
    let isNamed = new.contains { path, item in item.names != old[path]?.names }
    guard isNamed || names != nil || old.contains(where: { new[$0.key] == nil }) else { return }
    if names?.policy != policy.digest { try readNames(in: folder, under: policy) }
  }

  /// Those of some IDs that something in a backlog folder has, all of which was accepted or dropped.
  mutating func closed(
    among ids: Set<Identifier>, in folder: ObjectID?, under policy: Policy
  ) throws(GitError) -> Set<Identifier> {
    if names?.policy != policy.digest {
      try readNames(in: folder, under: policy)
    } else if forgetsNames, names?.folder != folder {
      try readNames(from: names?.folder, in: folder, under: policy)
    }
    return ids.filter { id in
      let items = names?.names.items(named: id.canonical) ?? []
      return !items.isEmpty && items.allSatisfy { !$0.isBroken && $0.stage.isClosed }
    }
  }

  /// Reads what all items of a backlog folder are known by; beside another version of it whose names
  /// are known, only those that differ.
  private mutating func readNames(
    from old: ObjectID? = nil, in folder: ObjectID?, under policy: Policy
  ) throws(GitError) {
    let configuration = policy.configuration
    var comparison = FolderComparison(
      of: configuration.backlog, in: objects.repository, isStrict: true,
      mayMatter: Interest(configuration).mayMatter)
    let leaves = try comparison.changes(from: old, to: folder, isChain: false)
    var found = old == nil ? ItemNames() : names?.names ?? ItemNames()
    let files = BacklogContents(leaves, configuration).items(among: leaves.byPath)
    for (path, item) in try items(files, under: policy) { found.set(path, to: item) }
    names = (policy.digest, folder, found)
  }

  /// The facts of many items after they changed, as `facts` gives them; read on all cores.
  private mutating func items(
    _ files: Files, under policy: Policy
  ) throws(GitError) -> [(PathKey, JudgedItem?)] {
    let reader = reader(under: policy)
    let known = known
    let items = try Parallel.inRuns(of: files.count, shortest: 8) { run throws(GitError) in
      try run.map { number throws(GitError) -> (PathKey, JudgedItem?) in
        let (leaf, stage) = files[number]
        let path = PathKey(leaf.path)
        guard let entry = leaf.after, entry.kind == .file else { return (path, nil) }
        let key = Key(path: path, id: entry.id, stage: stage, policy: policy.digest)
        if let facts = known[key] { return (path, facts) }
        return (path, try reader.item(entry.id, at: leaf.path, stage))
      }
    }
    for (number, (path, item)) in items.enumerated() {
      let (leaf, stage) = files[number]
      guard let item, let entry = leaf.after else { continue }
      remember(item, Key(path: path, id: entry.id, stage: stage, policy: policy.digest))
    }
    return items
  }

  /// The facts of an item in a tree; `nil` if no file stands there.
  mutating func facts(
    _ entry: FolderChange.Object?, _ path: String, _ stage: Stage?, _ policy: Policy
  ) throws(GitError) -> JudgedItem? {
    guard let entry, entry.kind == .file else { return nil }
    let key = Key(path: PathKey(path), id: entry.id, stage: stage, policy: policy.digest)
    if let facts = known[key] { return facts }
    let facts = try reader(under: policy).item(entry.id, at: path, stage)
    remember(facts, key)
    return facts
  }

  private mutating func remember(_ facts: JudgedItem, _ key: Key) {
    if known.count >= Self.remembered { known = [:] }
    known[key] = facts
  }

  private mutating func reader(under policy: Policy) -> JudgedItemReader {
    if let reader, reader.policy.digest == policy.digest { return reader }
    let new = JudgedItemReader(objects, under: policy)
    reader = new
    return new
  }
}

// MARK: - Where the policy changes, too

extension JudgedItemPass {
  /// The items in some files before or after a commit, as a policy reads them.
  private mutating func items(
    _ files: Files, under policy: Policy,
    _ side: KeyPath<FolderComparison.Change, FolderChange.Object?>
  ) throws(GitError) -> [PathKey: JudgedItem] {
    var items: [PathKey: JudgedItem] = [:]
    for (leaf, stage) in files {
      items[PathKey(leaf.path)] = try facts(leaf[keyPath: side], leaf.path, stage, policy)
    }
    return items
  }

  /// Adds the items that new ones were before in files that did not change: a policy that looks for items
  /// elsewhere may see copies of them alone.
  private mutating func addUnseen(
    to old: inout [PathKey: JudgedItem], beside new: [PathKey: JudgedItem], in folder: ObjectID?,
    _ before: Policy, under policy: Policy
  ) throws(GitError) {
    let (was, now) = (before.configuration, policy.configuration)
    guard was.items != now.items || was.exclude != now.exclude else { return }
    let known = Set(old.values.compactMap(\.id))
    let ids = Set(new.values.compactMap(\.id)).subtracting(known)
    guard !ids.isEmpty else { return }
    try readNames(in: folder, under: before)
    for id in ids {
      guard let (path, item) = names?.names.item(withID: id) else { continue }
      old[path] = old[path] ?? item
    }
  }

  /// Removes the changes of keys that nobody wrote: those that none of the policies finds that reads both
  /// versions of the files.
  private mutating func removeUnwritten(
    from changes: inout [FieldChange], in old: Files, _ new: Files, _ policies: [Policy]
  ) throws(GitError) {
    guard changes.contains(where: { $0.owner != .productOwner }) else { return }
    var written: Set<FieldChange.Spot> = []
    for policy in policies {
      let (before, after) = (
        try items(old, under: policy, \.before), try items(new, under: policy, \.after)
      )
      written.formUnion(ItemComparison(policy).changes(from: before, to: after).map(\.spot))
    }
    let paths = Set(old.map { PathKey($0.leaf.path) })
    changes.removeAll { change in
      // A copy was written; and of a file that a policy cannot read, or takes for none, it knows nothing.
      let isCopy = change.oldPath.map { !paths.contains(PathKey($0)) } ?? false
      let file = FieldChange.Spot(path: change.path, key: "file")
      return change.owner != .productOwner && !isCopy
        && written.isDisjoint(with: [change.spot, file])
    }
  }
}

extension BacklogContents {
  /// The contents of a backlog folder of which only the changed files are known.
  fileprivate init(_ leaves: [FolderComparison.Change], _ configuration: Configuration) {
    let entries = leaves.map { FileTreeEntry(path: $0.path, kind: .file) }
    self.init(entries.sorted { $0.path.precedesInBytes($1.path) }, configuration)
  }

  /// The files of items and records whose paths are not clear.
  fileprivate var unclearPaths: [String] {
    (items.map(\.entry.path) + records.map(\.path)).filter(\.isUnclear)
  }

  /// The changes of items, each with the stage that its folder gives.
  fileprivate func items(
    among leaves: [PathKey: FolderComparison.Change]
  ) -> JudgedItemPass.Files {
    items.compactMap { file in leaves[PathKey(file.entry.path)].map { ($0, file.stage) } }
  }
}

extension [FolderComparison.Change] {
  /// The changes by their paths.
  var byPath: [PathKey: FolderComparison.Change] {
    Dictionary(map { (PathKey($0.path), $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  /// Whether a path has bytes that are not UTF-8, or the sign that stands for them: several such
  /// paths read the same.
  fileprivate var isUnclear: Bool { unicodeScalars.contains("\u{FFFD}") }
}
