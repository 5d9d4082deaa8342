public import Source

/// Why a backlog could not be adopted.
public typealias AdoptionError = Failure<AdoptionFailure>

/// The kinds of failure of `AdoptionError`.
public enum AdoptionFailure: Sendable, Hashable {
  /// There is a configuration that somebody wrote by hand.
  case configured
  /// The configuration that was worked out is not one.
  case unusable
}
