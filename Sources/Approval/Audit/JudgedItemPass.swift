import BacklogModel
import Git
import Source

/// Finds what the commits changed in items and records, trees first and files after them.
struct JudgedItemPass {
  private let objects: TrustedObjects
  private var known: [Key: JudgedItem] = [:]

  /// What items are known by before the changes that come next, under a policy; `nil` until that is
  /// asked for, since it takes reading all of them.
  private var names: (policy: SHA256Digest, folder: ObjectID?, names: ItemNames)?

  /// What reads the items under a policy.
  private var reader: (policy: SHA256Digest, reader: ItemReader)?

  /// How many items are remembered, so that the next version of each is read only once.
  private static let remembered = 50_000

  private struct Key: Hashable {
    let path: PathKey
    let id: ObjectID
    let policy: SHA256Digest
  }

  /// Whether names are brought up to date each time, because the files of items are not among the
  /// changes.
  var forgetsNames = false

  init(_ objects: TrustedObjects) { self.objects = objects }

  /// Fills in which files of the backlog folder each commit changed.
  ///
  /// - Parameter interest: the files that matter under a policy.
  func fill(
    _ landings: inout [Landing], policies: [Policy],
    _ interest: (Configuration) -> Interest = { Interest($0) }
  ) throws(ApprovalError) {
    try reading { () throws(GitError) in
      var policy = -1
      var comparison: FolderComparison?
      for place in landings.indices where landings[place].folder.old != landings[place].folder.new {
        if comparison == nil || policy != landings[place].newPolicy {
          policy = landings[place].newPolicy
          let configuration = policies[policy].configuration
          comparison = FolderComparison(
            of: configuration.backlog, in: objects.repository, isStrict: true,
            mayMatter: interest(configuration).mayMatter)
        }
        landings[place].leaves =
          try comparison?.changes(
            from: landings[place].folder.old, to: landings[place].folder.new) ?? []
      }
    }
  }

  /// The changes of a commit that somebody owns.
  ///
  /// - Parameters:
  ///   - leaves: the files that it changed.
  ///   - folder: the backlog folder before it.
  ///   - policy: the policy in force after it.
  ///   - listed: whether the order lists a name in upper case.
  mutating func changes(
    in leaves: [FolderComparison.Change], from folder: ObjectID?, under policy: Policy,
    listed: (String) -> Bool
  ) throws(ApprovalError) -> [FieldChange] {
    guard !leaves.isEmpty else { return [] }
    let entries = leaves.map(\.path).sorted().map { FileTreeEntry(path: $0, kind: .file) }
    let contents = BacklogContents(entries, policy.configuration)
    let byPath = leaves.byPath
    do throws(GitError) {
      var (old, new): ([PathKey: JudgedItem], [PathKey: JudgedItem]) = ([:], [:])
      for file in contents.items {
        let path = PathKey(file.entry.path)
        guard let leaf = byPath[path] else { continue }
        old[path] = try facts(leaf.before, leaf.path, file.stage, policy)
        new[path] = try facts(leaf.after, leaf.path, file.stage, policy)
      }
      var changes = ItemComparison(policy).changes(from: old, to: new)
      try readNames(old, new, in: folder, under: policy)
      for path in Set(old.keys).union(new.keys) { names?.names.set(path, to: new[path]) }
      changes += names?.names.changes(from: old, to: new, listed: listed) ?? []
      let paths = contents.items.map(\.entry.path) + contents.records.map(\.path)
      changes += paths.filter(\.isUnclear).map {
        FieldChange(
          kind: .identity, path: $0, id: $0, key: "file name", from: nil, to: "not UTF-8",
          owner: .productOwner)
      }
      for (kind, path) in contents.records {
        guard let leaf = byPath[PathKey(path)] else { continue }
        let change = RecordComparison.change(
          of: kind, at: path, from: try bytes(of: leaf.before, policy),
          to: try bytes(of: leaf.after, policy))
        changes += [change].compactMap { $0 }
      }
      return changes
    } catch {
      throw ApprovalError(error)
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
    let entries = leaves.map { FileTreeEntry(path: $0.path, kind: .file) }
      .sorted { $0.path.precedesInBytes($1.path) }
    let byPath = leaves.byPath
    var found = old == nil ? ItemNames() : names?.names ?? ItemNames()
    for file in BacklogContents(entries, configuration).items {
      let path = PathKey(file.entry.path)
      guard let leaf = byPath[path] else { continue }
      found.set(path, to: try facts(leaf.after, leaf.path, file.stage, policy))
    }
    names = (policy.digest, folder, found)
  }

  /// The facts of an item in a tree; `nil` if no file stands there.
  mutating func facts(
    _ entry: FolderChange.Object?, _ path: String, _ stage: Stage?, _ policy: Policy
  ) throws(GitError) -> JudgedItem? {
    guard let entry, entry.kind == .file else { return nil }
    let key = Key(path: PathKey(path), id: entry.id, policy: policy.digest)
    if let facts = known[key] { return facts }
    let reader = reader(under: policy)
    let item: Item
    if let bytes = try bytes(of: entry, policy) {
      let file = SourceFile(path: path, bytes: bytes)
      item = Self.item(in: file, reader, stage, policy.configuration)
    } else {
      item = reader.unreadableItem(at: path, because: "it is too large")
    }
    let facts = JudgedItem(item, keys: ItemComparison.keys(policy), policy.configuration)
    if known.count >= Self.remembered { known = [:] }
    known[key] = facts
    return facts
  }

  private mutating func reader(under policy: Policy) -> ItemReader {
    if let reader, reader.policy == policy.digest { return reader.reader }
    let new = ItemReader(policy.configuration)
    reader = (policy.digest, new)
    return new
  }

  /// Reads the keys of an item, and its text where that matters: where it holds what somebody owns,
  /// or where it may be so that the item cannot be read.
  private static func item(
    in file: SourceFile, _ reader: ItemReader, _ stage: Stage?, _ configuration: Configuration
  ) -> Item {
    let owned = configuration.ownership
    let isTextOwned = owned["criteria"] != nil || owned["title"] != nil
    if !isTextOwned, configuration.textKeys.isEmpty {
      let item = reader.item(in: file, stage: stage, texts: .none)
      if reader.isPlainlyReadable(item) { return item }
    }
    return reader.item(in: file, stage: stage, texts: .all)
  }

  /// The bytes of a file; `nil` if there is none or it is too large.
  private func bytes(of entry: FolderChange.Object?, _ policy: Policy) throws(GitError) -> [UInt8]?
  {
    guard let entry, entry.kind == .file else { return nil }
    do throws(GitError) {
      return try objects.blob(entry.id, limit: policy.configuration.limits.item)
    } catch  where error.code == .tooLarge {
      return nil
    }
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
