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
}
