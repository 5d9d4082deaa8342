import CLibgit2

extension Repository {
  /// The version of libgit2 that is linked: `1.5.1`.
  public static var libgit2Version: String {
    var (major, minor, revision): (CInt, CInt, CInt) = (0, 0, 0)
    git_libgit2_version(&major, &minor, &revision)
    return "\(major).\(minor).\(revision)"
  }
}
