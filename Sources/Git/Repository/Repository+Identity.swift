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

  /// A value of git's configuration, of the repository, the user or the system; `nil` if unset.
  ///
  /// - Parameter name: the full name: `core.editor`.
  public func setting(_ name: String) throws(GitError) -> String? {
    try withRepository(.readingConfiguration) { repository throws(GitError) in
      let configuration = try Handle<ConfigurationKind>(.readingConfiguration) {
        git_repository_config_snapshot($0, repository)
      }
      return configuration.withPointer { configuration in
        var value: UnsafePointer<CChar>?
        guard git_config_get_string(&value, configuration, name) == 0 else { return nil }
        return value.map { String(cString: $0) }
      }
    }
  }
}
