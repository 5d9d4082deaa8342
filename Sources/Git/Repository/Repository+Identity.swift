import CLibgit2

extension Repository {
  /// Who a commit would be by: `user.name` and `user.email` of the configuration; `nil` if unset.
  public func identity() throws(GitError) -> (name: String, email: String)? {
    try withRepository(.readingConfiguration) { repository throws(GitError) in
      var signature: UnsafeMutablePointer<git_signature>?
      guard git_signature_default(&signature, repository) == 0, let made = signature else {
        return nil
      }
      defer { git_signature_free(made) }
      return (String(cString: made.pointee.name), String(cString: made.pointee.email))
    }
  }

  /// Who a commit of the user would be by where there is no repository; `nil` if nobody said.
  public static func userIdentity() throws(GitError) -> (name: String, email: String)? {
    try Library.prepare()
    let configuration = try Handle<ConfigurationKind>(.readingConfiguration) {
      git_config_open_default($0)
    }
    let snapshot = try configuration.withPointer { configuration throws(GitError) in
      try Handle<ConfigurationKind>(.readingConfiguration) {
        git_config_snapshot($0, configuration)
      }
    }
    guard let name = value(of: "user.name", in: snapshot),
      let email = value(of: "user.email", in: snapshot)
    else { return nil }
    return (name, email)
  }

  /// A value of git's configuration, of the repository, the user or the system; `nil` if unset.
  ///
  /// - Parameter name: the full name: `core.editor`.
  public func setting(_ name: String) throws(GitError) -> String? {
    try withRepository(.readingConfiguration) { repository throws(GitError) in
      let configuration = try Handle<ConfigurationKind>(.readingConfiguration) {
        git_repository_config_snapshot($0, repository)
      }
      return Self.value(of: name, in: configuration)
    }
  }

  private static func value(
    of name: String, in snapshot: borrowing Handle<ConfigurationKind>
  ) -> String? {
    snapshot.withPointer { configuration in
      var value: UnsafePointer<CChar>?
      guard git_config_get_string(&value, configuration, name) == 0 else { return nil }
      return value.map { String(cString: $0) }
    }
  }
}
