import CLibgit2
import Source

/// The one initialisation of libgit2 in a process.
enum Library {
  /// Initialises libgit2 when first read; later reads, from any thread, cost nothing.
  ///
  /// Objects are not hashed again when they are read, as in git itself: one switch for the
  /// process, which makes reading a long history four times as fast. Who rests a proof on an
  /// object compares `ObjectID(hashing:as:)` with its id.
  static let isReady: Bool = {
    guard git_libgit2_init() > 0 else { return false }
    return shim_enable_strict_hash_verification(0) == 0 && shim_accept_harmless_extensions() == 0
  }()

  /// Makes sure that libgit2 can be called.
  static func prepare() throws(GitError) {
    if !isReady {
      throw GitError(.failed, operation: "starting libgit2", message: "it did not initialise")
    }
  }

  /// Turns a status of libgit2 into an error; zero and above are fine.
  ///
  /// Call it on the thread that got the status: libgit2 keeps its last message per thread.
  static func check(_ status: CInt, _ operation: Operation) throws(GitError) {
    if status < 0 { throw error(status, operation) }
  }

  /// The error for a status below zero.
  private static func error(_ status: CInt, _ operation: Operation) -> GitError {
    let code: GitFailure =
      switch status {
      case GIT_ENOTFOUND.rawValue: .notFound
      case GIT_EAMBIGUOUS.rawValue: .ambiguous
      case GIT_EOWNER.rawValue: .foreignOwner
      default: .failed
      }
    return GitError(code, operation: operation.description, message: lastMessage(status))
  }

  /// What libgit2 said last on this thread, on one line.
  private static func lastMessage(_ status: CInt) -> String {
    guard let last = git_error_last(), let text = last.pointee.message else {
      return "libgit2 failed with status \(status)"
    }
    return String(cString: text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
