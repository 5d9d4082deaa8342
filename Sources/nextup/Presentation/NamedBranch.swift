import Git

/// A branch that somebody names, here or as it was last fetched.
///
/// To git, a tag of the same name would go before the branch.
struct NamedBranch {
  /// The full name that the branch has on the server.
  let ref: String

  /// Its last commit.
  let tip: ObjectID

  /// Finds a branch by its full name or a short one; `nil` if it is none.
  ///
  /// A branch may be called `refs/heads/main`, too: a whole name stands for itself.
  init?(_ name: String, in repository: Repository) {
    let (local, remote) = (Reference.Kind.branch.rawValue, Reference.Kind.remoteBranch.rawValue)
    let full = Self.fullName(name)
    if full.hasPrefix(local), let tip = Self.tip(of: full, in: repository) {
      (ref, self.tip) = (full, tip)
      return
    }
    guard name.hasPrefix(remote) || !name.hasPrefix("refs/") else { return nil }
    let named = name.hasPrefix(remote) ? name : remote + name
    let whole = (try? repository.symbolicTarget(ofReference: named)) ?? named
    guard whole.hasPrefix(remote), let tip = Self.tip(of: whole, in: repository) else { return nil }
    let parts = whole.dropFirst(remote.count).split(separator: "/")
    guard parts.count > 1 else { return nil }
    // The name of a remote may have slashes, too.
    let length = (1..<parts.count).last { count in
      let name = parts.prefix(count).joined(separator: "/")
      return (try? repository.setting("remote.\(name).url")) != nil
    }
    ref = Self.fullName(parts.dropFirst(length ?? 1).joined(separator: "/"))
    self.tip = tip
  }

  /// The full name of a branch.
  static func fullName(_ name: String) -> String {
    name.hasPrefix("refs/") ? name : Reference.Kind.branch.rawValue + name
  }

  /// The commit of a reference; a revision such as HEAD~1 cannot be the name of one, which is no error here.
  private static func tip(of reference: String, in repository: Repository) -> ObjectID? {
    try? repository.target(ofReference: reference)
  }
}
