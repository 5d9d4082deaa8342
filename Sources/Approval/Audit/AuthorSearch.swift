import BacklogModel
import Git
import Source

/// Finds who wrote the values of keys that a commit landed.
///
/// One search serves all keys of a commit: what differs between two commits is read once.
struct AuthorSearch {
  /// The most commits of a branch that are looked at.
  static let most = 5_000

  /// A key with the value whose author is sought.
  private struct Sought {
    let field: FieldChange
    let value: String
  }

  /// Where an item stands in a commit, and whether its key has the value there.
  private struct Sighting {
    let commit: Commit
    let path: String
    let hasValue: Bool
  }

  private struct Pair: Hashable {
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
  private var comparison: FolderComparison
  private var commits: [ObjectID: Commit] = [:]
  private var differences: [Pair: Difference] = [:]
  private var bases: [Pair: [ObjectID]] = [:]

  /// The policies by what stands in the place of `nextup.yml`.
  private var policies: [ObjectID: Policy] = [:]

  init(_ objects: TrustedObjects, _ place: Place, _ policy: Policy) {
    self.objects = objects
    self.place = place
    self.policy = policy
    items = JudgedItemPass(objects)
    walker = TreeWalker(objects)
    comparison = FolderComparison(
      of: policy.configuration.backlog, in: objects.repository, isStrict: true,
      mayMatter: Interest(policy.configuration).mayMatter)
  }

  /// The author of the commit that set a value: one of the branch that a merge landed, or the commit
  /// of the chain itself, as with a squash.
  ///
  /// A merge whose value none of its parents has was changed while merging, so its own author did
  /// it; and so was one that takes the value of a side that did not change it, where another has another.
  ///
  /// - Parameters:
  ///   - field: the key.
  ///   - commit: the commit of the chain, or the head of a branch that is only proposed.
  ///   - isProposal: whether it is such a head.
  /// - Returns: `nil` where the branch is too long to look at all of it.
  mutating func author(
    of field: FieldChange, landedBy commit: Commit, isProposal: Bool
  ) throws(ApprovalError) -> Signature? {
    guard commit.isMerge || isProposal else { return commit.author }
    do throws(GitError) {
      return try setter(of: field, landedBy: commit, isProposal) ?? commit.author
    } catch  where error.code == .tooLarge {
      return nil
    } catch {
      throw ApprovalError(error)
    }
  }

  /// Follows, from parent to parent, the commits that have the value, back to the one that set it;
  /// `nil` if no side brought it.
  private mutating func setter(
    of field: FieldChange, landedBy commit: Commit, _ isProposal: Bool
  ) throws(GitError) -> Signature? {
    guard let (path, value) = try landed(field, in: commit) else { return nil }
    let sought = Sought(field: field, value: value)
    let landed = Sighting(commit: commit, path: path, hasValue: true)
    var current = isProposal ? landed : nil
    for parent in commit.parents.dropFirst() where current == nil {
      current = try source(of: landed, sought, in: parent)
    }
    var steps = 0
    while let found = current {
      steps += 1
      guard steps <= Self.most else {
        throw GitError(
          .tooLarge, operation: "looking for who set '\(field.key)' of \(field.id)",
          message: "the branch has more than \(Self.most) commits")
      }
      var next: Sighting?
      for parent in found.commit.parents where next == nil {
        next = try source(of: found, sought, in: parent)
      }
      guard let next else { return found.commit.author }
      current = next
    }
    return nil
  }

  /// The same value in a parent; `nil` where it has another, or where another parent has another and
  /// this side did not change it.
  private mutating func source(
    of found: Sighting, _ sought: Sought, in parent: ObjectID
  ) throws(GitError) -> Sighting? {
    let candidate = try sighting(of: sought, in: commit(parent), beside: found)
    guard let candidate, candidate.hasValue else { return nil }
    for other in found.commit.parents where other != parent {
      let isRival = try hasValue(sought, in: commit(other), beside: found) != true
      if isRival, try !changed(sought, candidate, sinceParting: other) { return nil }
    }
    return candidate
  }

  /// Whether a side of a merge changed the value since it parted from another one; where both merged
  /// each other before, since every commit at which they parted.
  private mutating func changed(
    _ sought: Sought, _ side: Sighting, sinceParting other: ObjectID
  ) throws(GitError) -> Bool {
    for base in try partings(of: other, and: side.commit.id) {
      if base == side.commit.id { return false }
      if try sighting(of: sought, in: commit(base), beside: side)?.hasValue == true { return false }
    }
    return true
  }
}

// MARK: - What stands where

extension AuthorSearch {
  /// Where the item stands in the commit that landed the change, and what the key says there.
  private mutating func landed(
    _ field: FieldChange, in commit: Commit
  ) throws(GitError) -> (path: String, value: String)? {
    for path in [field.path, field.oldPath].compactMap({ $0 }) {
      let entry = try walker.entry(place.whole(path), below: commit.tree)
      if let value = try value(of: field, entry, at: path, under: policy) { return (path, value) }
    }
    return nil
  }

  /// The item in another commit: where nothing changed it is the same, and where its file is another,
  /// the ID finds it among what changed.
  private mutating func sighting(
    of sought: Sought, in commit: Commit, beside known: Sighting
  ) throws(GitError) -> Sighting? {
    let pair = Pair(old: commit.id, new: known.commit.id)
    let changes = try changes(from: commit, to: known.commit)
    let isSame = changes[PathKey(known.path)] == nil
    if isSame, try policyFile(of: commit) == policyFile(of: known.commit) {
      return Sighting(commit: commit, path: known.path, hasValue: known.hasValue)
    }
    let entry = try walker.entry(place.whole(known.path), below: commit.tree)
    if let hasValue = try hasValue(sought, entry, at: known.path, in: commit) {
      return Sighting(commit: commit, path: known.path, hasValue: hasValue)
    }
    let paths = try paths(in: pair)
    for path in sought.field.names.compactMap({ paths[$0] }) {
      let entry = changes[PathKey(path)]?.before
      if let hasValue = try hasValue(sought, entry, at: path, in: commit) {
        return Sighting(commit: commit, path: path, hasValue: hasValue)
      }
    }
    return nil
  }

  /// Whether the key has the value in another commit; `nil` if the item is not there.
  ///
  /// Mostly the item stands in the same file, which is found without asking what else differs.
  private mutating func hasValue(
    _ sought: Sought, in commit: Commit, beside known: Sighting
  ) throws(GitError) -> Bool? {
    let entry = try walker.entry(place.whole(known.path), below: commit.tree)
    if let found = try hasValue(sought, entry, at: known.path, in: commit) { return found }
    return try sighting(of: sought, in: commit, beside: known)?.hasValue
  }

  /// Whether the key has the value in a file, under the policy that judges it or under that of the commit:
  /// on the way a key may have had another name; `nil` if the item does not stand there.
  private mutating func hasValue(
    _ sought: Sought, _ entry: FolderChange.Object?, at path: String, in commit: Commit
  ) throws(GitError) -> Bool? {
    let value = try value(of: sought.field, entry, at: path, under: policy)
    guard let value else { return nil }
    if value == sought.value { return true }
    guard let own = try ownPolicy(of: commit) else { return false }
    return try self.value(of: sought.field, entry, at: path, under: own) == sought.value
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
    try items.facts(entry, path, policy.configuration.folder(of: path)?.stage, policy)
  }

  /// The policy that stands in a commit, with the owners of the one that judges; `nil` where it is that
  /// one, or none.
  private mutating func ownPolicy(of commit: Commit) throws(GitError) -> Policy? {
    guard let entry = try policyFile(of: commit) else { return nil }
    if let known = policies[entry.id] { return known.digest == policy.digest ? nil : known }
    let own = try PolicyFiles(objects, place).file(entry).policy?.owned(asIn: policy)
    policies[entry.id] = own ?? policy
    return own?.digest == policy.digest ? nil : own
  }

  private mutating func policyFile(of commit: Commit) throws(GitError) -> FolderChange.Object? {
    try walker.entry(place.policy, below: commit.tree)
  }

  /// The files that differ between two commits.
  private mutating func changes(
    from old: Commit, to new: Commit
  ) throws(GitError) -> [PathKey: FolderComparison.Change] {
    let pair = Pair(old: old.id, new: new.id)
    if let known = differences[pair] { return known.changes }
    let backlog = place.backlog(policy.configuration)
    let changes = try comparison.changes(
      from: walker.folder(backlog, below: old.tree), to: walker.folder(backlog, below: new.tree),
      isChain: false
    ).byPath
    differences[pair] = Difference(changes: changes)
    return changes
  }

  private mutating func commit(_ id: ObjectID) throws(GitError) -> Commit {
    if let known = commits[id] { return known }
    let commit = try objects.commit(id)
    commits[id] = commit
    return commit
  }

  /// Where two histories part; several commits where each merged the other.
  private mutating func partings(
    of one: ObjectID, and two: ObjectID
  ) throws(GitError) -> [ObjectID] {
    let pair = Pair(old: one, new: two)
    if let known = bases[pair] { return known }
    let found = try objects.repository.mergeBases(of: one, and: two)
    bases[pair] = found
    return found
  }
}
