import Glibc
import Source

/// The command `git` of the system, for the little that libgit2 cannot do.
enum SystemGit {
  /// The longest time that it may take, in seconds, as for a call of libgit2.
  private static let longest = 30

  private static let places = ["/usr/bin/git", "/bin/git", "/usr/local/bin/git"]

  /// Runs git to its end, without input and output.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `git`.
  ///   - environment: all its variables, each as `NAME=value`.
  /// - Returns: the exit status, 128 and more for a signal; `nil` if git is not installed.
  /// - Throws: if it could not be started, or did not end in time.
  static func run(
    _ arguments: [String], environment: [String]
  ) throws(ChildProcess.Failure) -> Int32? {
    guard let program = places.first(where: { access($0, X_OK) == 0 }) else { return nil }
    let streams = Array(repeating: "/dev/null" as String?, count: 3)
    return try ChildProcess(program, arguments, environment: environment, streams: streams)
      .wait(seconds: longest)
  }
}
