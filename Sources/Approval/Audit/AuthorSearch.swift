import BacklogModel
import Git
import Source

/// Finds who wrote the values of keys that a commit landed.
///
/// One search serves all keys of a commit: what differs between two commits is read once.
struct AuthorSearch {
  /// The most commits of a branch that are looked at.
  static let most = 5_000

  /// The most steps from a commit to its parents that are made for all keys together.
  private static let mostSteps = 1_000_000

  private let objects: TrustedObjects
  private var items: BranchItems
  private var steps = 0
  private var bases: [BranchItems.Pair: [ObjectID]] = [:]

  init(_ objects: TrustedObjects, _ place: Place, _ policy: Policy) {
    self.objects = objects
    items = BranchItems(objects, place, policy)
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
    guard let (landed, sought) = try items.landed(field, by: commit) else { return nil }
    var current = isProposal ? landed : nil
    for parent in commit.parents.dropFirst() where current == nil {
      current = try source(of: landed, sought, in: parent)
    }
    var (writer, length) = (current?.commit.author, 0)
    while let found = current {
      length += 1
      guard length <= Self.most else {
        throw Self.tooLong(field, "the branch has more than \(Self.most) commits")
      }
      // Where only the policy of a commit gave the value, nobody wrote it there.
      let isWritten = try found.match == .same ? true : items.isTouched(found)
      if isWritten { writer = found.commit.author }
      current = nil
      for parent in found.commit.parents where current == nil {
        current = try source(of: found, sought, in: parent)
      }
    }
    return writer
  }

  /// The same value in a parent; `nil` where it has another, or where another parent has another and
  /// this side did not change it.
  private mutating func source(
    of found: BranchItems.Sighting, _ sought: BranchItems.Sought, in parent: ObjectID
  ) throws(GitError) -> BranchItems.Sighting? {
    steps += 1
    guard steps <= Self.mostSteps else {
      throw Self.tooLong(sought.field, "it takes more than \(Self.mostSteps) steps")
    }
    let candidate = try items.sighting(of: sought, in: parent, beside: found)
    guard let candidate, candidate.match != .other else { return nil }
    for other in found.commit.parents where other != parent {
      let rival = try items.sighting(of: sought, in: other, beside: found)?.match ?? .other
      if rival == .other, try !changed(sought, candidate, sinceParting: other) { return nil }
    }
    return candidate
  }

  /// Whether a side of a merge changed the value since it parted from another one; where both merged
  /// each other before, since every commit at which they parted.
  private mutating func changed(
    _ sought: BranchItems.Sought, _ side: BranchItems.Sighting, sinceParting other: ObjectID
  ) throws(GitError) -> Bool {
    for base in try partings(of: other, and: side.commit.id) {
      if base == side.commit.id { return false }
      let there = try items.sighting(of: sought, in: base, beside: side)?.match ?? .other
      if there != .other { return false }
    }
    return true
  }

  /// Where two histories part; several commits where each merged the other.
  private mutating func partings(
    of one: ObjectID, and two: ObjectID
  ) throws(GitError) -> [ObjectID] {
    let pair = BranchItems.Pair(old: one, new: two)
    if let known = bases[pair] { return known }
    let found = try objects.repository.mergeBases(of: one, and: two)
    bases[pair] = found
    return found
  }

  private static func tooLong(_ field: FieldChange, _ message: String) -> GitError {
    GitError(
      .tooLarge, operation: "looking for who set '\(field.key)' of \(field.id)", message: message)
  }
}
