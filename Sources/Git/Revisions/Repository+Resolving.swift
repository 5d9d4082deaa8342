import CLibgit2
public import Source

extension Repository {
  /// The commit that a user names; see `Revision` for what can be written.
  ///
  /// - Throws: `.invalidRevision`, `.notFound` (with what was probably meant), `.ambiguous`, or
  ///   `.incompleteClone` if the way leads out of a shallow clone.
  public func resolve(_ text: String) throws(GitError) -> ObjectID {
    try resolve(Revision(text))
  }

  /// The commit that a revision names.
  ///
  /// The base is, in this order: a full id; `HEAD` or another full name of a reference; a branch;
  /// a tag; a remote branch; 4 to 39 digits that begin just one id. A short name that is also
  /// digits is the name. A full id is never a name, so that a tag fetched from somewhere cannot
  /// stand in for a commit that somebody pinned; this is what git does, too.
  /// - Throws: as `resolve(_:)` of a text.
  public func resolve(_ revision: Revision) throws(GitError) -> ObjectID {
    let operation = "resolving '\(revision)'"
    var id = try commit(peeling: base(of: revision, operation), operation)
    for step in revision.steps {
      switch step {
      case .ancestor(let count):
        id = try ancestor(count, of: id, operation)
      case .parent(0): break
      case .parent(let number):
        id = try parent(number, of: id, operation)
      }
    }
    return id
  }

  /// The object that the base of a revision names.
  private func base(of revision: Revision, _ operation: String) throws(GitError) -> ObjectID {
    let base = revision.base
    if let id = ObjectID(hexadecimal: base) { return id }
    for name in Self.fullNames(of: base) {
      if let id = try target(ofReference: name) { return id }
    }
    if let id = try object(beginning: base, operation) { return id }
    if base == "HEAD" {
      throw GitError(.notFound, operation: operation, message: "there is no commit yet")
    }
    let names = try references().filter { $0.kind != .other }.map(\.name)
    throw GitError(
      .notFound, operation: operation,
      message: "there is no branch, tag or commit of this name"
        + Suggestion.phrase(for: base, among: names))
  }

  /// The full names that a name may stand for, first the one that wins.
  private static func fullNames(of name: String) -> [String] {
    let special = ["HEAD", "ORIG_HEAD", "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD"]
    if special.contains(name) { return [name] }
    let kinds: [Reference.Kind] = [.branch, .tag, .remoteBranch]
    let names = kinds.map { $0.rawValue + name }
    return (name.hasPrefix("refs/") ? [name] + names : names).filter(isReferenceName)
  }

  /// Whether git allows a name for a reference.
  private static func isReferenceName(_ name: String) -> Bool {
    var isValid: CInt = 0
    return git_reference_name_is_valid(&isValid, name) == 0 && isValid == 1
  }

  /// The only object whose id begins with some digits; `nil` if there is none, or no digits.
  private func object(
    beginning digits: String, _ operation: String
  ) throws(GitError) -> ObjectID? {
    let count = digits.utf8.count
    guard (4..<40).contains(count), digits.utf8.allSatisfy({ $0.hexadecimalValue != nil }),
      let padded = ObjectID(hexadecimal: digits + String(repeating: "0", count: 40 - count))
    else { return nil }
    let search = Operation.searchingObject(digits)
    do throws(GitError) {
      return try watchdog.run(search) { () throws(GitError) in
        var (short, found) = (padded.libgit2ID, git_oid())
        let status = database.withPointer { git_odb_exists_prefix(&found, $0, &short, count) }
        try Library.check(status, search)
        return ObjectID(found)
      }
    } catch {
      switch error.code {
      case .notFound: return nil
      case .ambiguous:
        throw GitError(
          .ambiguous, operation: operation,
          message: "several objects have an id that begins so; write more digits")
      default: throw error
      }
    }
  }

  /// The commit that an object is, or that a tag leads to.
  private func commit(peeling id: ObjectID, _ operation: String) throws(GitError) -> ObjectID {
    var id = id
    while true {
      let kind = try header(of: id).kind
      if kind == .commit { return id }
      guard kind == .tag, let tag = Tag(bytes: try object(id, limit: Self.structureLimit).bytes)
      else {
        throw GitError(
          .notFound, operation: operation, message: "it is a \(kind.rawValue), not a commit")
      }
      id = tag.target
    }
  }

  /// The commit so many first parents back.
  private func ancestor(
    _ count: Int, of id: ObjectID, _ operation: String
  ) throws(GitError) -> ObjectID {
    var id = id
    for done in 0..<count {
      guard let parent = try commit(id).parents.first else {
        throw GitError(
          .notFound, operation: operation,
          message: "history begins \(done) commits before, not \(count)")
      }
      id = parent
    }
    // A step may end on a commit that a shallow clone only knows by name.
    _ = try header(of: id)
    return id
  }

  /// The parent of a number, from 1.
  private func parent(
    _ number: Int, of id: ObjectID, _ operation: String
  ) throws(GitError) -> ObjectID {
    let parents = try commit(id).parents
    guard number <= parents.count else {
      throw GitError(
        .notFound, operation: operation,
        message: "commit \(id) has \(parents.count) parents, not \(number)")
    }
    _ = try header(of: parents[number - 1])
    return parents[number - 1]
  }
}
