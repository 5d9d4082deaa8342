import Foundation
public import Testing

/// A sanitizer of the compiler that watches this run of the tests, as in `make sanitize`.
public enum Sanitizer {
  private static let environment = ProcessInfo.processInfo.environment

  /// Whether it is the thread sanitizer, under which a program writes a file of its own first.
  public static var watchesThreads: Bool { environment["TSAN_OPTIONS"] != nil }

  /// How long a heavy test may take beside others, which is much longer when it is watched.
  public static var limit: TimeLimitTrait.Duration {
    .minutes(watchesThreads || environment["ASAN_OPTIONS"] != nil ? 120 : 10)
  }
}
