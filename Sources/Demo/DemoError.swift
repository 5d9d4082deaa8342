public import Source

/// Why a demonstration backlog could not be made.
public typealias DemoError = Failure<DemoFailure>

/// The kinds of failure of `DemoError`.
public enum DemoFailure: Sendable, Hashable {
  /// The folder exists and holds something.
  case folderNotEmpty
  /// The folder cannot be made or read.
  case folderUnusable
  /// There is no `git` on the search path.
  case gitMissing
  /// git ended with a failure.
  case gitFailed
  /// A number is out of its range.
  case invalidSize
  /// The scripted history does not lead to the sample: a mistake of ours.
  case brokenScenario
}
