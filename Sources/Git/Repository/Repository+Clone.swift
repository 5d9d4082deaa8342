import CLibgit2
import Glibc
import Source

extension Repository {
  /// Whether history was cut off when the repository was cloned: `shallow` names a commit.
  public var isShallow: Bool {
    var status = stat()
    return stat(commonDirectory + "/shallow", &status) == 0 && status.st_size > 0
  }

  /// Whether some objects were left with the remote: a promisor is configured.
  public var isPartialClone: Bool {
    get throws(GitError) {
      try withRepository(.readingConfiguration) { repository throws(GitError) in
        let configuration = try Handle<ConfigurationKind>(.readingConfiguration) {
          git_repository_config_snapshot($0, repository)
        }
        return try configuration.withPointer { configuration throws(GitError) in
          try Self.hasPromisor(configuration)
        }
      }
    }
  }

  /// Looks for `extensions.partialClone` and for `remote.<name>.promisor`, as git does.
  private static func hasPromisor(_ configuration: OpaquePointer) throws(GitError) -> Bool {
    let pattern = #"^(remote\..*\.promisor|extensions\.partialclone)$"#
    let iterator = try Handle<ConfigurationIteratorKind>(.readingConfiguration) {
      git_config_iterator_glob_new($0, configuration, pattern)
    }
    return iterator.withPointer { iterator in
      var entry: UnsafeMutablePointer<git_config_entry>?
      while git_config_next(&entry, iterator) == 0, let found = entry?.pointee {
        if String(cString: found.name) == "extensions.partialclone" { return true }
        var isTrue: CInt = 0
        if git_config_parse_bool(&isTrue, found.value) == 0, isTrue != 0 { return true }
      }
      return false
    }
  }

  /// The error for an object that is not there: it names the cure.
  func missing(_ id: ObjectID) -> GitError {
    let operation = Operation.readingObject(id).description
    if isShallow {
      return GitError(
        .incompleteClone, operation: operation,
        message: "it is not in this shallow clone; run 'git fetch --unshallow', or in CI fetch "
          + "everything (fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab)")
    }
    if (try? isPartialClone) == true {
      return GitError(
        .incompleteClone, operation: operation,
        message: "it is not in this partial clone; run 'git fetch --refetch --no-filter'")
    }
    return GitError(
      .notFound, operation: operation, message: "it is not in this repository; run 'git fsck'")
  }
}
