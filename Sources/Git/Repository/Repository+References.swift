import CLibgit2
public import Source

extension Repository {
  /// All branches, remote-tracking branches, tags and other references, by full name.
  ///
  /// Symbolic ones give what they lead to; those that lead nowhere are left out.
  public func references() throws(GitError) -> [Reference] {
    let references = try withRepository(.listingReferences) { repository throws(GitError) in
      let iterator = try Handle<ReferenceIteratorKind>(.listingReferences) {
        git_reference_iterator_new($0, repository)
      }
      var references: [Reference] = []
      while let reference = try Self.next(iterator) { references.append(contentsOf: reference) }
      return references
    }
    return references.sorted { $0.fullName.precedesInBytes($1.fullName) }
  }

  /// The references of a kind, by name.
  public func references(_ kind: Reference.Kind) throws(GitError) -> [Reference] {
    try references().filter { $0.kind == kind }
  }

  /// The object that a reference names, by its full name; `nil` if there is no such reference.
  ///
  /// - Throws: `.failed` if it is broken.
  public func target(ofReference name: String) throws(GitError) -> ObjectID? {
    try withRepository(.readingReference(name)) { repository throws(GitError) in
      do throws(GitError) {
        let reference = try Handle<ReferenceKind>(.readingReference(name)) {
          git_reference_lookup($0, repository, name)
        }
        return try Self.target(of: reference)
      } catch  where error.code == .notFound {
        return nil
      }
    }
  }

  /// The full name that a symbolic reference such as `refs/remotes/origin/HEAD` points at; `nil` if
  /// there is none of the name, or it is not symbolic.
  ///
  /// - Throws: `.failed` if it is broken.
  public func symbolicTarget(ofReference name: String) throws(GitError) -> String? {
    try withRepository(.readingReference(name)) { repository throws(GitError) in
      do throws(GitError) {
        let reference = try Handle<ReferenceKind>(.readingReference(name)) {
          git_reference_lookup($0, repository, name)
        }
        return reference.withPointer {
          git_reference_symbolic_target($0).map { String(cString: $0) }
        }
      } catch  where error.code == .notFound {
        return nil
      }
    }
  }

  /// What `HEAD` of this work tree points at.
  public func head() throws(GitError) -> Head {
    let branch = try symbolicTarget(ofReference: "HEAD")
    let commit = try target(ofReference: "HEAD")
    switch (branch, commit) {
    case (let branch?, let commit?): return .branch(name: Self.short(branch), commit: commit)
    case (let branch?, nil): return .unborn(name: Self.short(branch))
    case (nil, let commit?): return .detached(commit)
    case (nil, nil):
      throw GitError(.failed, operation: "reading HEAD", message: "it points at nothing")
    }
  }

  /// A branch name without its `refs/heads/`.
  private static func short(_ branch: String) -> String {
    let prefix = Reference.Kind.branch.rawValue
    return branch.hasPrefix(prefix) ? String(branch.dropFirst(prefix.count)) : branch
  }

  /// The next reference of a walk, none for one that leads nowhere; `nil` at the end.
  private static func next(
    _ iterator: borrowing Handle<ReferenceIteratorKind>
  ) throws(GitError) -> [Reference]? {
    var made: OpaquePointer?
    let status = iterator.withPointer { git_reference_next(&made, $0) }
    if status == GIT_ITEROVER.rawValue { return nil }
    let reference = try Handle<ReferenceKind>(.listingReferences) { pointer in
      pointer.pointee = made
      return status
    }
    let name = reference.withPointer { String(cString: git_reference_name($0)) }
    do throws(GitError) {
      return [Reference(fullName: name, target: try target(of: reference))]
    } catch  where error.code == .notFound {
      return []
    }
  }

  /// The object at the end of a chain of symbolic references.
  private static func target(
    of reference: borrowing Handle<ReferenceKind>
  ) throws(GitError) -> ObjectID {
    let operation = Operation.readingReference(
      reference.withPointer { String(cString: git_reference_name($0)) })
    let direct = try reference.withPointer { pointer throws(GitError) in
      try Handle<ReferenceKind>(operation) { git_reference_resolve($0, pointer) }
    }
    guard let id = direct.withPointer({ git_reference_target($0).map { ObjectID($0.pointee) } })
    else {
      throw GitError(.failed, operation: operation.description, message: "it names no object")
    }
    return id
  }
}
