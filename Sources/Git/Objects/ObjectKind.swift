import CLibgit2

/// What a git object is.
public enum ObjectKind: String, Sendable, Hashable, CaseIterable {
  /// A commit.
  case commit
  /// A folder.
  case tree
  /// The content of a file.
  case blob
  /// An annotated tag.
  case tag

  /// The kind in libgit2's terms; `nil` for kinds that only exist inside packs.
  init?(_ kind: git_object_t) {
    switch kind {
    case GIT_OBJECT_COMMIT: self = .commit
    case GIT_OBJECT_TREE: self = .tree
    case GIT_OBJECT_BLOB: self = .blob
    case GIT_OBJECT_TAG: self = .tag
    default: return nil
    }
  }

  /// The kind in libgit2's terms.
  var libgit2Kind: git_object_t {
    switch self {
    case .commit: GIT_OBJECT_COMMIT
    case .tree: GIT_OBJECT_TREE
    case .blob: GIT_OBJECT_BLOB
    case .tag: GIT_OBJECT_TAG
    }
  }
}
