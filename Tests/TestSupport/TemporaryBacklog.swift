import Foundation

/// A backlog in a git repository of its own, for the time of a test, and the command to run on it.
public struct TemporaryBacklog: Sendable {
  /// The repository.
  public let repository: TemporaryRepository

  /// The configuration that a backlog has unless a test brings its own: numbered IDs.
  public static let configuration = """
    version: 1
    id: {prefix: PAY, style: sequential}
    horizons: {Not now: parked}
    definition-of-ready:
      story: [story, criteria>=2, estimate, no-open-blocker]

    """

  /// Makes a backlog of files, and commits them.
  ///
  /// - Parameter files: the texts by path; `nextup.yml` is added where it is missing.
  public init(_ files: [String: String] = [:]) throws {
    repository = try TemporaryRepository()
    let all = ["nextup.yml": Self.configuration].merging(files) { $1 }
    for (path, text) in all { try repository.write(path, text) }
    try repository.commit("Begin")
  }

  /// Takes a repository as it is.
  public init(at repository: TemporaryRepository) { self.repository = repository }

  /// The folder of the backlog.
  public var path: String { repository.path }

  /// Runs `nextup` in the folder of the backlog.
  @discardableResult
  public func nextup(
    _ arguments: String..., environment: [String: String] = [:], input: String = ""
  ) throws -> Nextup.Result {
    try Nextup.run(arguments, in: path, environment: environment, input: input)
  }

  /// Runs `nextup` with a list of arguments.
  @discardableResult
  public func nextup(_ arguments: [String]) throws -> Nextup.Result {
    try Nextup.run(arguments, in: path)
  }

  /// The text of a file of the work tree.
  public func read(_ file: String) throws -> String {
    String(decoding: try bytes(of: file), as: UTF8.self)
  }

  /// The bytes of a file of the work tree.
  public func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path).appending(path: file)))
  }

  /// Writes a file of the work tree.
  public func write(_ file: String, _ text: String) throws { try repository.write(file, text) }

  /// What differs from the last commit, a line a file as `git status --short` prints it.
  public func changedFiles() throws -> [String] {
    try repository.git("status", "--short", "--untracked-files=all").split(separator: "\n")
      .map(String.init)
  }

  /// The lines that were taken out and put in since the last commit, with `-` and `+`.
  public func changedLines() throws -> [String] {
    try repository.git("diff", "--unified=0", "--no-color").split(separator: "\n")
      .filter { ($0.hasPrefix("-") || $0.hasPrefix("+")) && !$0.hasPrefix("--- ") }
      .filter { !$0.hasPrefix("+++ ") }.map(String.init)
  }
}
