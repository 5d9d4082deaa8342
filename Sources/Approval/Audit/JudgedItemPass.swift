import BacklogModel
import Git
import Source

/// Finds what the commits changed in items and records, trees first and files after them.
struct JudgedItemPass {
  private let objects: TrustedObjects
  private var known: [Key: JudgedItem] = [:]

  /// What items are known by before the changes that come next, under a policy; `nil` until that is
  /// asked for, since it takes reading all of them.
  private var names: (policy: Int, names: ItemNames)?

  /// How many items are remembered, so that the next version of each is read only once.
  private static let remembered = 50_000

  private struct Key: Hashable {
    let path: String
    let id: ObjectID
    let policy: Int
  }

  /// Whether one change is judged and no history, so that few names need to be looked up.
  private let isProposal: Bool

  init(_ objects: TrustedObjects, isProposal: Bool = false) {
    self.objects = objects
    self.isProposal = isProposal
  }

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
  ///   - number: the index of that policy.
  mutating func changes(
    in leaves: [FolderComparison.Change], from folder: ObjectID?, under policy: Policy, number: Int
  ) throws(ApprovalError) -> [FieldChange] {
    guard !leaves.isEmpty else { return [] }
    let entries = leaves.map(\.path).sorted().map { FileTreeEntry(path: $0, kind: .file) }
    let contents = BacklogContents(entries, policy.configuration)
    let byPath = Dictionary(leaves.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    do throws(GitError) {
      var (old, new): ([String: JudgedItem], [String: JudgedItem]) = ([:], [:])
      for file in contents.items {
        guard let leaf = byPath[file.entry.path] else { continue }
        old[leaf.path] = try facts(leaf.before, leaf.path, file.stage, policy, number)
        new[leaf.path] = try facts(leaf.after, leaf.path, file.stage, policy, number)
      }
      var changes = ItemComparison(policy).changes(from: old, to: new)
      changes += try nameChanges(from: old, to: new, in: folder, under: policy, number)
      for (kind, path) in contents.records {
        guard let leaf = byPath[path] else { continue }
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

  /// The changes of who a name stands for; they are remembered.
  private mutating func nameChanges(
    from old: [String: JudgedItem], to new: [String: JudgedItem], in folder: ObjectID?,
    under policy: Policy, _ number: Int
  ) throws(GitError) -> [FieldChange] {
    let isNamed = new.contains { path, item in item.names != old[path]?.names }
    guard isNamed || names != nil || old.contains(where: { new[$0.key] == nil }) else { return [] }
    if names?.policy != number || isProposal {
      let touched = [old, new].joined().reduce(into: Set()) { $0.formUnion($1.value.names) }
      try read(touched, in: folder, under: policy, number)
    }
    for path in Set(old.keys).union(new.keys) { names?.names.set(path, to: new[path]) }
    return names?.names.changes(from: old, to: new) ?? []
  }

  /// Those of some IDs that something in a backlog folder has, all of which was accepted or dropped.
  mutating func closed(
    among ids: Set<Identifier>, in folder: ObjectID?, under policy: Policy, number: Int
  ) throws(GitError) -> Set<Identifier> {
    if names?.policy != number || isProposal {
      try read(Set(ids.map(\.canonical)), in: folder, under: policy, number)
    }
    return ids.filter { id in
      let items = names?.names.items(named: id.canonical) ?? []
      return !items.isEmpty
        && items.allSatisfy { !$0.item.isBroken && $0.item.id == id && $0.item.stage.isClosed }
    }
  }

  /// Reads the items of a backlog folder that have some names, or all of them where what follows
  /// will ask for others.
  private mutating func read(
    _ wanted: Set<String>, in folder: ObjectID?, under policy: Policy, _ number: Int
  ) throws(GitError) {
    let configuration = policy.configuration
    var comparison = FolderComparison(
      of: configuration.backlog, in: objects.repository, isStrict: true,
      mayMatter: Interest(configuration).mayMatter)
    let leaves = try comparison.changes(from: nil, to: folder, isChain: false)
    let entries = leaves.map { FileTreeEntry(path: $0.path, kind: .file) }
      .sorted { $0.path.precedesInBytes($1.path) }
    let byPath = Dictionary(leaves.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let search = NameSearch(wanted)
    var found = ItemNames()
    for file in BacklogContents(entries, configuration).items {
      guard let leaf = byPath[file.entry.path] else { continue }
      if isProposal, try bytes(of: leaf.after, policy).map(search.mayBeNamed) == false { continue }
      found.set(leaf.path, to: try facts(leaf.after, leaf.path, file.stage, policy, number))
    }
    names = (number, found)
  }

  /// The facts of an item in a tree; `nil` if no file stands there.
  mutating func facts(
    _ entry: FolderChange.Object?, _ path: String, _ stage: Stage?, _ policy: Policy, _ number: Int
  ) throws(GitError) -> JudgedItem? {
    guard let entry, entry.kind == .file else { return nil }
    let key = Key(path: path, id: entry.id, policy: number)
    if let facts = known[key] { return facts }
    let reader = ItemReader(policy.configuration)
    let item: Item
    if let bytes = try bytes(of: entry, policy) {
      let needsText =
        policy.configuration.ownership["criteria"] != nil
        || !policy.configuration.textKeys.isEmpty
      item = reader.item(
        in: SourceFile(path: path, bytes: bytes), stage: stage, texts: needsText ? .all : .none)
    } else {
      item = reader.unreadableItem(at: path, because: "it is too large")
    }
    let facts = JudgedItem(item, keys: ItemComparison.keys(policy))
    if known.count >= Self.remembered { known = [:] }
    known[key] = facts
    return facts
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
