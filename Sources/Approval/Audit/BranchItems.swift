import BacklogModel
import Git
import Source

/// What the commits of a branch say of keys of items.
///
/// A branch may change the policy on the way: a key had another name, the backlog another place. So each
/// commit is read by the policy that judges and by its own; the names of files are those of the first.
struct BranchItems {
  /// A key with the value whose author is sought.
  struct Sought {
    let field: FieldChange
    let value: String
  }

  /// What a key says beside the value that is sought.
  enum Match: Comparable {
    /// Something else.
    case other
    /// The same, but only as the policy of the commit reads it.
    case sameByOwnPolicy
    /// The same.
    case same
  }

  /// Where an item stands in a commit, and what its key says there.
  struct Sighting {
    let commit: Commit
    let path: String
    let match: Match
  }

  /// Two commits.
  struct Pair: Hashable {
    let old: ObjectID
    let new: ObjectID
  }

  /// The files that differ between two commits.
  private struct Difference {
    let changes: [PathKey: FolderComparison.Change]

    /// The first file in the older commit that has an ID; `nil` until that is asked for.
    var paths: [String: String]?
  }

  private let objects: TrustedObjects
  private let place: Place
  private let policy: Policy
  private var items: JudgedItemPass
  private var walker: TreeWalker
  private var commits: [ObjectID: Commit] = [:]
  private var differences: [Pair: Difference] = [:]

  /// What stands in the place of `nextup.yml`, by commit.
  private var policyFiles: [ObjectID: FolderChange.Object?] = [:]

  /// The other policies that stand there, each with the owners of the one that judges.
  private var ownPolicies: [ObjectID: Policy?] = [:]

  init(_ objects: TrustedObjects, _ place: Place, _ policy: Policy) {
    self.objects = objects
    self.place = place
    self.policy = policy
    items = JudgedItemPass(objects)
    walker = TreeWalker(objects)
  }

  /// Where the item stands in the commit that landed a change, and the value that it has there.
  mutating func landed(
    _ field: FieldChange, by commit: Commit
  ) throws(GitError) -> (Sighting, Sought)? {
    for path in [field.path, field.oldPath].compactMap({ $0 }) {
      let entry = try walker.entry(place.whole(path), below: commit.tree)
      if let value = try value(of: field, entry, at: path, under: policy) {
        let sighting = Sighting(commit: commit, path: path, match: .same)
        return (sighting, Sought(field: field, value: value))
      }
    }
    return nil
  }

  /// The item in another commit: where nothing changed it is the same, and where its file is another,
  /// the ID finds it among what changed; `nil` if it is not there.
  mutating func sighting(
    of sought: Sought, in id: ObjectID, beside known: Sighting
  ) throws(GitError) -> Sighting? {
    let commit = try commit(id)
    let changes = try changes(from: commit, to: known.commit)
    let isSamePolicy = try policyFile(of: commit) == policyFile(of: known.commit)
    let change = changes[PathKey(known.path)]
    if isSamePolicy, change == nil {
      return Sighting(commit: commit, path: known.path, match: known.match)
    }
    if let match = try match(sought, at: known.path, in: commit, change) {
      return Sighting(commit: commit, path: known.path, match: match)
    }
    let paths = try paths(in: Pair(old: commit.id, new: known.commit.id))
    for path in sought.field.names.compactMap({ paths[$0] }) {
      if let match = try match(sought, at: path, in: commit, changes[PathKey(path)]) {
        return Sighting(commit: commit, path: path, match: match)
      }
    }
    return nil
  }

  /// Whether a commit has another version of the file than each of its parents.
  mutating func isTouched(_ found: Sighting) throws(GitError) -> Bool {
    for parent in found.commit.parents {
      let changes = try changes(from: commit(parent), to: found.commit)
      if changes[PathKey(found.path)] == nil { return false }
    }
    return true
  }

  /// What the key says in a commit, in the best case; `nil` if the item is not there.
  ///
  /// - Parameter change: the change of the file since that commit, if it is known.
  private mutating func match(
    _ sought: Sought, at path: String, in commit: Commit, _ change: FolderComparison.Change?
  ) throws(GitError) -> Match? {
    let own = try ownPolicy(of: commit)
    var entries = [change?.before]
    let places = places(of: path, under: own)
    if change == nil || places.count > 1 {
      entries = try places.map { place throws(GitError) in
        try walker.entry(place, below: commit.tree)
      }
    }
    var best: Match?
    for entry in entries {
      for (policy, match) in [(policy, Match.same), (own, .sameByOwnPolicy)] {
        guard let policy, best ?? .other < match,
          let value = try value(of: sought.field, entry, at: path, under: policy)
        else { continue }
        best = max(best ?? .other, value == sought.value ? match : .other)
      }
    }
    return best
  }

  /// Where a file may stand, which the policy that judges knows by a path.
  private func places(of path: String, under own: Policy?) -> [String] {
    let moved = own.map { ownPath(of: path, under: $0) } ?? path
    return (moved == path ? [path] : [path, moved]).map(place.whole)
  }

  /// A path below the backlog of the policy that judges as one below that of another policy.
  private func ownPath(of path: String, under other: Policy) -> String {
    let backlog = policy.configuration.backlog
    guard other.configuration.backlog != backlog else { return path }
    return other.configuration.path(of: path.relative(to: backlog))
  }

  /// Where the items stood whose files differ, by ID.
  private mutating func paths(in pair: Pair) throws(GitError) -> [String: String] {
    if let known = differences[pair]?.paths { return known }
    var paths: [String: String] = [:]
    let changes = differences[pair]?.changes.sorted { $0.key < $1.key } ?? []
    for (path, change) in changes {
      guard let id = try facts(change.before, at: path.text, under: policy)?.id else { continue }
      paths[id.canonical] = paths[id.canonical] ?? path.text
    }
    differences[pair]?.paths = paths
    return paths
  }

  /// What the key says in a file; `nil` if the item does not stand there.
  private mutating func value(
    of field: FieldChange, _ entry: FolderChange.Object?, at path: String, under policy: Policy
  ) throws(GitError) -> String? {
    guard let facts = try facts(entry, at: path, under: policy),
      field.names.contains(facts.id?.canonical ?? path)
    else { return nil }
    return facts.values[field.key]?.text ?? ""
  }

  /// The facts of an item, with the stage that its folder gives.
  private mutating func facts(
    _ entry: FolderChange.Object?, at path: String, under policy: Policy
  ) throws(GitError) -> JudgedItem? {
    // A path is told below the backlog of the policy that judges.
    let path = (known: path, own: ownPath(of: path, under: policy))
    return try items.facts(
      entry, path.known, policy.configuration.folder(of: path.own)?.stage, policy)
  }
}

// MARK: - What commits have

extension BranchItems {
  /// The files that differ between two commits, by the names that the policy that judges gives them.
  private mutating func changes(
    from old: Commit, to new: Commit
  ) throws(GitError) -> [PathKey: FolderComparison.Change] {
    let pair = Pair(old: old.id, new: new.id)
    if let known = differences[pair] { return known.changes }
    let backlog = policy.configuration.backlog
    let interest = try [old, new].map { commit throws(GitError) -> Interest in
      Interest((try ownPolicy(of: commit) ?? policy).configuration.moved(to: backlog))
    }
    var comparison = FolderComparison(
      of: backlog, in: objects.repository, isStrict: true,
      mayMatter: interest.reduce(Interest(policy.configuration)) { $0.joined(with: $1) }.mayMatter)
    let changes = try comparison.changes(
      from: folder(of: old), to: folder(of: new), isChain: false
    ).byPath
    differences[pair] = Difference(changes: changes)
    return changes
  }

  /// The backlog folder of a commit.
  private mutating func folder(of commit: Commit) throws(GitError) -> ObjectID? {
    if let own = try ownPolicy(of: commit),
      let folder = try walker.folder(place.backlog(own.configuration), below: commit.tree)
    {
      return folder
    }
    return try walker.folder(place.backlog(policy.configuration), below: commit.tree)
  }

  /// The policy that stands in a commit, with the owners of the one that judges; `nil` where it is that
  /// one, or none.
  private mutating func ownPolicy(of commit: Commit) throws(GitError) -> Policy? {
    guard let entry = try policyFile(of: commit) else { return nil }
    if let known = ownPolicies[entry.id] { return known }
    let own = try PolicyFiles(objects, place).file(entry).policy?.owned(asIn: policy)
    ownPolicies[entry.id] = own?.digest == policy.digest ? .some(nil) : own
    return ownPolicies[entry.id] ?? nil
  }

  private mutating func policyFile(of commit: Commit) throws(GitError) -> FolderChange.Object? {
    if let known = policyFiles[commit.id] { return known }
    let file = try walker.entry(place.policy, below: commit.tree)
    policyFiles[commit.id] = .some(file)
    return file
  }

  private mutating func commit(_ id: ObjectID) throws(GitError) -> Commit {
    if let known = commits[id] { return known }
    let commit = try objects.commit(id)
    commits[id] = commit
    return commit
  }
}
