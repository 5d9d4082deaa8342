import BacklogModel
import Git
import Source

/// Finds who wrote the values of keys that a commit landed.
///
/// One search serves all keys of a commit: what differs between two commits is read once.
struct AuthorSearch {
  /// The most commits of a branch that are looked at.
  static let most = 5_000

  /// Where an item stands in a commit, and what its key says there.
  private struct Sighting {
    let commit: Commit
    let path: String
    let value: String
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
    guard let landed = try sighting(of: field, in: commit) else { return nil }
    var current = isProposal ? landed : nil
    for parent in commit.parents.dropFirst() where current == nil {
      current = try source(of: landed, field, in: parent)
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
        next = try source(of: found, field, in: parent)
      }
      guard let next else { return found.commit.author }
      current = next
    }
    return nil
  }

  /// The same value in a parent; `nil` where it has another, or where another parent has another and
  /// this side did not change it.
  private mutating func source(
    of found: Sighting, _ field: FieldChange, in parent: ObjectID
  ) throws(GitError) -> Sighting? {
    let candidate = try sighting(of: field, in: commit(parent), beside: found)
    guard let candidate, candidate.value == found.value else { return nil }
    for other in found.commit.parents where other != parent {
      let rival = try value(of: field, in: commit(other), beside: found)
      if rival != found.value, try !changed(field, candidate, sinceParting: other) {
        return nil
      }
    }
    return candidate
  }

  /// Whether a side of a merge changed the value since it parted from another one; where both merged
  /// each other before, since every commit at which they parted.
  private mutating func changed(
    _ field: FieldChange, _ side: Sighting, sinceParting other: ObjectID
  ) throws(GitError) -> Bool {
    for base in try partings(of: other, and: side.commit.id) {
      if base == side.commit.id { return false }
      if try sighting(of: field, in: commit(base), beside: side)?.value == side.value {
        return false
      }
    }
    return true
  }
}

// MARK: - What stands where

extension AuthorSearch {
  /// The item in a commit of whose change it was told, where the change says.
  private mutating func sighting(
    of field: FieldChange, in commit: Commit
  ) throws(GitError) -> Sighting? {
    for path in [field.path, field.oldPath].compactMap({ $0 }) {
      let entry = try walker.entry(place.whole(path), below: commit.tree)
      if let value = try value(of: field, entry, at: path) {
        return Sighting(commit: commit, path: path, value: value)
      }
    }
    return nil
  }

  /// The item in another commit: where nothing changed it is the same, and where its file is another,
  /// the ID finds it among what changed.
  private mutating func sighting(
    of field: FieldChange, in commit: Commit, beside known: Sighting
  ) throws(GitError) -> Sighting? {
    let pair = Pair(old: commit.id, new: known.commit.id)
    let changes = try changes(from: commit, to: known.commit)
    guard let change = changes[PathKey(known.path)] else {
      return Sighting(commit: commit, path: known.path, value: known.value)
    }
    if let value = try value(of: field, change.before, at: known.path) {
      return Sighting(commit: commit, path: known.path, value: value)
    }
    let paths = try paths(in: pair)
    for path in field.names.compactMap({ paths[$0] }) {
      if let value = try value(of: field, changes[PathKey(path)]?.before, at: path) {
        return Sighting(commit: commit, path: path, value: value)
      }
    }
    return nil
  }

  /// What the key says in another commit; `nil` if the item is not there.
  ///
  /// Mostly the item stands in the same file, which is found without asking what else differs.
  private mutating func value(
    of field: FieldChange, in commit: Commit, beside known: Sighting
  ) throws(GitError) -> String? {
    let entry = try walker.entry(place.whole(known.path), below: commit.tree)
    if let value = try value(of: field, entry, at: known.path) { return value }
    return try sighting(of: field, in: commit, beside: known)?.value
  }

  /// Where the items stood whose files differ, by ID.
  private mutating func paths(in pair: Pair) throws(GitError) -> [String: String] {
    if let known = differences[pair]?.paths { return known }
    var paths: [String: String] = [:]
    let changes = differences[pair]?.changes.sorted { $0.key < $1.key } ?? []
    for (path, change) in changes {
      guard let id = try facts(change.before, at: path.text)?.id else { continue }
      paths[id.canonical] = paths[id.canonical] ?? path.text
    }
    differences[pair]?.paths = paths
    return paths
  }

  /// What the key says in a file; `nil` if the item does not stand there.
  private mutating func value(
    of field: FieldChange, _ entry: FolderChange.Object?, at path: String
  ) throws(GitError) -> String? {
    guard let facts = try facts(entry, at: path),
      field.names.contains(facts.id?.canonical ?? path)
    else { return nil }
    return facts.values[field.key]?.text ?? ""
  }

  /// The facts of an item, with the stage that its folder gives.
  private mutating func facts(
    _ entry: FolderChange.Object?, at path: String
  ) throws(GitError) -> JudgedItem? {
    try items.facts(entry, path, policy.configuration.folder(of: path)?.stage, policy)
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
