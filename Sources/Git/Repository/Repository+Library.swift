import CLibgit2
public import Source

extension Repository {
  /// The version of libgit2 that is linked: `1.5.1`.
  public static var libgit2Version: String {
    var (major, minor, revision): (CInt, CInt, CInt) = (0, 0, 0)
    git_libgit2_version(&major, &minor, &revision)
    return "\(major).\(minor).\(revision)"
  }

  /// Makes libgit2 hash every object that it reads from now on, in the whole process; an object whose
  /// content does not have its id is then an error.
  public static func verifyObjects() throws(GitError) {
    try Library.prepare()
    guard shim_enable_strict_hash_verification(1) == 0 else {
      throw GitError(.failed, operation: "starting libgit2", message: "it cannot hash objects")
    }
  }
}
