import BacklogModel
import Git
import Source

/// Finds who wrote the value of a key that a commit landed.
struct AuthorSearch {
  /// The most commits of a branch that are looked at.
  static let most = 5_000

  private let objects: TrustedObjects
  private var items: JudgedItemPass
  private let place: Place
  private let policy: Policy
  private var walker: TreeWalker

  init(_ objects: TrustedObjects, _ place: Place, _ policy: Policy) {
    self.objects = objects
    items = JudgedItemPass(objects)
    self.place = place
    self.policy = policy
    walker = TreeWalker(objects)
  }

  /// The author of the commit that set the value: one of the branch that a merge landed, or the
  /// commit of the chain itself, as with a squash.
  ///
  /// A merge whose value none of its parents has was changed while merging, so its own author did
  /// it; and so was one that takes the value of a side that did not change it.
  ///
  /// - Parameters:
  ///   - field: the key.
  ///   - commit: the commit of the chain, or the head of a branch that is only proposed.
  ///   - isProposal: whether it is such a head.
  /// - Returns: `nil` where the branch is too long to look at all of it.
  func author(
    of field: FieldChange, landedBy commit: Commit, isProposal: Bool
  ) throws(ApprovalError) -> Signature? {
    guard commit.isMerge || isProposal else { return commit.author }
    var search = self
    do throws(GitError) {
      return try search.setter(of: field, landedBy: commit, isProposal) ?? commit.author
    } catch  where error.code == .tooLarge {
      return nil
    } catch {
      throw ApprovalError(error)
    }
  }

  /// Follows, from parent to parent, the commits that have the value, back to the one that set it.
  private mutating func setter(
    of field: FieldChange, landedBy commit: Commit, _ isProposal: Bool
  ) throws(GitError) -> Signature? {
    let wanted = try value(of: field, in: commit)
    var current = isProposal ? commit : nil
    for parent in commit.parents.dropFirst() where current == nil {
      let side = try objects.commit(parent)
      if try value(of: field, in: side) == wanted, try changed(field, in: side, since: commit) {
        current = side
      }
    }
    var steps = 0
    while let commit = current {
      steps += 1
      guard steps <= Self.most else {
        throw GitError(
          .tooLarge, operation: "looking for who set '\(field.key)' of \(field.id)",
          message: "the branch has more than \(Self.most) commits")
      }
      var next: Commit?
      for (place, parent) in commit.parents.enumerated() where next == nil {
        let candidate = try objects.commit(parent)
        guard try value(of: field, in: candidate) == wanted else { continue }
        if place > 0, try !changed(field, in: candidate, since: commit) { continue }
        next = candidate
      }
      guard let next else { return commit.author }
      current = next
    }
    return nil
  }

  /// Whether a side of a merge changed the value since it parted from the first parent.
  private mutating func changed(
    _ field: FieldChange, in side: Commit, since merge: Commit
  ) throws(GitError) -> Bool {
    guard let first = merge.parents.first,
      let parting = try objects.repository.mergeBase(of: first, and: side.id)
    else { return true }
    guard parting != side.id else { return false }
    if try objects.repository.isCrissCross(first, side.id) { return false }
    return try value(of: field, in: objects.commit(parting)) != value(of: field, in: side)
  }

  /// The value of the key in a commit, at the path where the item is now or where it was.
  private mutating func value(
    of field: FieldChange, in commit: Commit
  ) throws(GitError) -> String? {
    for path in [field.path, field.oldPath].compactMap({ $0 }) {
      let entry = try walker.entry(place.whole(path), below: commit.tree)
      if let facts = try items.facts(entry, path, nil, policy), facts.id?.text == field.id {
        return facts.values[field.key]?.text ?? ""
      }
    }
    return nil
  }
}
