public import Foundation
import Glibc

/// A git repository in a folder of its own, for the time of a test.
///
/// It is made by the `git` command with a fixed author and fixed dates, apart from the
/// configuration of whoever runs the tests: the same calls give the same commit ids anywhere. The
/// folder is removed with the value, and at the latest when the tests end.
public final class TemporaryRepository: Sendable {
  /// What a `git` command that failed said.
  public struct CommandFailure: Error, CustomStringConvertible {
    /// The command line, and what git wrote to standard error.
    public let description: String
  }

  /// The name and address of the author and committer of every commit.
  public static let author = (name: "Ada Writer", email: "ada@example.com")

  /// The time of a commit that names none: 2026-01-05 09:00 UTC, in seconds since 1970.
  public static let epoch = 1_767_603_600

  /// The folder of the work tree, or the repository itself if it is bare, without symbolic links.
  public let path: String

  /// The folder that is removed at the end.
  private let container: URL

  /// Makes an empty repository whose first branch is `main`.
  ///
  /// - Parameter arguments: more arguments of `git init`, such as `--bare`.
  public init(_ arguments: String...) throws {
    container = try Self.makeContainer()
    path = container.appending(path: "repository").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try git(["init", "--quiet", "--initial-branch=main"] + arguments)
  }

  /// Clones a repository by its `file:` address, so that `--depth` and `--filter` work.
  ///
  /// - Parameters:
  ///   - origin: what to clone.
  ///   - arguments: more arguments of `git clone`.
  public init(cloning origin: TemporaryRepository, _ arguments: String...) throws {
    container = try Self.makeContainer()
    path = container.appending(path: "repository").path
    let address = URL(filePath: origin.path).absoluteString
    try Self.run(["clone", "--quiet"] + arguments + [address, path], in: container.path)
  }

  deinit {
    try? FileManager.default.removeItem(at: container)
  }

  /// A path beside the repository, which is removed with it.
  public func sibling(_ name: String) -> String {
    container.appending(path: name).path
  }

  /// Runs `git` in the work tree and gives what it prints, without the last line feed.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `git`.
  ///   - input: what the command reads from standard input.
  ///   - environment: variables beyond those of every command.
  /// - Throws: `CommandFailure` if the status is not 0.
  @discardableResult
  public func git(
    _ arguments: String..., input: Data? = nil, environment: [String: String] = [:]
  ) throws -> String {
    try git(arguments, input: input, environment: environment)
  }

  /// Runs `git` with a list of arguments; see `git(_:input:environment:)`.
  @discardableResult
  public func git(
    _ arguments: [String], input: Data? = nil, environment: [String: String] = [:]
  ) throws -> String {
    let output = try Self.run(arguments, in: path, input: input, environment: environment)
    let text = String(decoding: output, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Writes a file of the work tree, with the folders above it.
  ///
  /// - Parameters:
  ///   - file: the path below the work tree.
  ///   - text: the whole content.
  public func write(_ file: String, _ text: String) throws {
    try write(file, bytes: Array(text.utf8))
  }

  /// Writes a file of the work tree, with the folders above it.
  public func write(_ file: String, bytes: [UInt8]) throws {
    let target = URL(filePath: path).appending(path: file)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: target)
  }

  /// Commits all changes of the work tree, or an empty commit if there are none.
  ///
  /// - Parameters:
  ///   - message: the whole message.
  ///   - time: when, in seconds since 1970, for author and committer.
  ///   - environment: variables such as `GIT_AUTHOR_NAME`.
  /// - Returns: the full id.
  @discardableResult
  public func commit(
    _ message: String, at time: Int = TemporaryRepository.epoch,
    environment: [String: String] = [:]
  ) throws -> String {
    let dates = ["GIT_AUTHOR_DATE": "@\(time) +0000", "GIT_COMMITTER_DATE": "@\(time) +0000"]
    try git("add", "--all")
    try git(
      "commit", "--quiet", "--allow-empty", "--allow-empty-message", "--message", message,
      environment: dates.merging(environment) { $1 })
    return try git("rev-parse", "HEAD")
  }
}

extension TemporaryRepository {
  /// The variables of every command; git reads no configuration but that of the repository.
  ///
  /// Variables such as `GIT_DIR`, which a hook that runs the tests may have, are left out.
  public static var environment: [String: String] {
    let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
    let date = "@\(epoch) +0000"
    return inherited.merging([
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_TERMINAL_PROMPT": "0", "GIT_ALLOW_PROTOCOL": "file", "LC_ALL": "C", "TZ": "UTC",
      "GIT_AUTHOR_NAME": author.name, "GIT_AUTHOR_EMAIL": author.email, "GIT_AUTHOR_DATE": date,
      "GIT_COMMITTER_NAME": author.name, "GIT_COMMITTER_EMAIL": author.email,
      "GIT_COMMITTER_DATE": date,
    ]) { $1 }
  }

  /// Runs `git` in a folder and gives its standard output.
  @discardableResult
  private static func run(
    _ arguments: [String], in folder: String, input: Data? = nil,
    environment: [String: String] = [:]
  ) throws -> Data {
    let result = try Command.run(
      "git", arguments, in: folder, environment: Self.environment.merging(environment) { $1 },
      input: input ?? Data())
    guard result.status == 0 else {
      throw CommandFailure(
        description: "git \(arguments.joined(separator: " ")): \(result.errors)")
    }
    return Data(result.bytes)
  }

  private static func makeContainer() throws -> URL {
    let folder = root.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The folder of all repositories of this process, which is removed when the process ends:
  /// repositories in static properties are never released.
  private static let root: URL = {
    atexit { try? FileManager.default.removeItem(at: TemporaryRepository.root) }
    return FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "nextup-tests-\(UUID().uuidString)")
  }()
}
