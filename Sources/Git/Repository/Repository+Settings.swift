import CLibgit2
public import Source

extension Repository {
  /// A value of the configuration of this repository alone; `nil` if it is not set there.
  ///
  /// - Parameter name: the full name: `merge.nextup.driver`.
  public func ownSetting(_ name: String) throws(GitError) -> String? {
    try withOwnConfiguration(.readingConfiguration) { configuration throws(GitError) in
      var value = git_buf()
      let status = git_config_get_string_buf(&value, configuration, name)
      if status == GIT_ENOTFOUND.rawValue { return nil }
      try Library.check(status, .readingConfiguration)
      defer { git_buf_dispose(&value) }
      return value.ptr.map { String(cString: $0) }
    }
  }

  /// Sets a value in the configuration of this repository, or removes it.
  ///
  /// - Parameters:
  ///   - name: the full name: `merge.nextup.driver`.
  ///   - value: the value; `nil` removes the setting.
  public func setOwnSetting(_ name: String, to value: String?) throws(GitError) {
    try withOwnConfiguration(.writingConfiguration) { configuration throws(GitError) in
      let status =
        value.map { git_config_set_string(configuration, name, $0) }
        ?? git_config_delete_entry(configuration, name)
      if value == nil, status == GIT_ENOTFOUND.rawValue { return }
      try Library.check(status, .writingConfiguration)
    }
  }

  /// Lends the configuration that stands in the repository itself.
  private func withOwnConfiguration<Result: Sendable>(
    _ operation: Operation, _ body: @Sendable (OpaquePointer) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try withRepository(operation) { repository throws(GitError) in
      let all = try Handle<ConfigurationKind>(operation) {
        git_repository_config($0, repository)
      }
      let own = try all.withPointer { all throws(GitError) in
        try Handle<ConfigurationKind>(operation) {
          git_config_open_level($0, all, GIT_CONFIG_LEVEL_LOCAL)
        }
      }
      return try own.withPointer(body)
    }
  }
}
