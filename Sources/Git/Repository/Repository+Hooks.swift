import CLibgit2
public import Source

extension Repository {
  /// The folder from which git runs hooks: `core.hooksPath`, or `hooks` of the shared folder.
  ///
  /// A relative path counts from the top of the work tree, as in git.
  public func hooksFolder() throws(GitError) -> String {
    let configured = try withRepository(.readingConfiguration) { repository throws(GitError) in
      let configuration = try Handle<ConfigurationKind>(.readingConfiguration) {
        git_repository_config_snapshot($0, repository)
      }
      return configuration.withPointer { configuration -> String? in
        var path = git_buf()
        guard git_config_get_path(&path, configuration, "core.hooksPath") == 0 else { return nil }
        defer { git_buf_dispose(&path) }
        return path.ptr.map { String(cString: $0) }
      }
    }
    guard let configured, !configured.isEmpty else { return commonDirectory + "/hooks" }
    return configured.hasPrefix("/") ? configured : "\(workTree ?? gitDirectory)/\(configured)"
  }
}
