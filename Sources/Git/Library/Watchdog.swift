import Glibc
import Synchronization

/// Ends the process when a call into libgit2 does not come back.
///
/// libgit2 1.5.1 spins for ever on a truncated loose object, and a call that spins in C cannot be
/// cancelled. So each call registers itself here, which costs two short locks and no clock; one
/// thread looks at the registered calls ten times within the limit, and ends when there are none.
///
/// The limit counts the looks of that thread and not the time of day: a process that was stopped
/// or a machine that slept does not let a call expire.
public final class Watchdog: Sendable {
  /// What happens to an operation that did not end: gets its name and the limit.
  ///
  /// It runs on the thread of the watchdog while the operation still hangs.
  public typealias Handler = @Sendable (_ operation: String, _ limit: Duration) -> Void

  /// The watchdog of every repository that names no other: 30 seconds, then `exitIndeterminate`.
  public static let standard = Watchdog(limit: .seconds(30))

  /// How many times the thread looks within the limit.
  private static let looks = 10

  private let limit: Duration
  private let handler: Handler
  private let state = Mutex(State())

  /// Makes a watchdog.
  ///
  /// - Parameters:
  ///   - limit: how long one operation may take; it may take a tenth longer before it is noticed.
  ///   - handler: what to do then.
  public init(limit: Duration, handler: @escaping Handler = Watchdog.exitIndeterminate) {
    self.limit = limit
    self.handler = handler
  }

  /// Runs an operation under watch.
  ///
  /// - Parameters:
  ///   - operation: what it does, in the user's words: "reading order.md". It is only turned into
  ///     a text when the operation hangs.
  ///   - body: the operation.
  public func run<Result: ~Copyable, Failure: Error>(
    _ operation: some CustomStringConvertible & Sendable, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let (slot, mustStart) = state.withLock { $0.enter(operation) }
    defer { state.withLock { $0.leave(slot) } }
    if mustStart { start() }
    return try body()
  }

  /// Prints one line on standard error and ends the process at once with status 3.
  ///
  /// Nothing else is run: the thread that hangs may hold any lock.
  public static func exitIndeterminate(operation: String, limit: Duration) {
    let (seconds, attoseconds) = limit.components
    let tenths = attoseconds / 100_000_000_000_000_000
    let time = tenths == 0 ? "\(seconds)" : "\(seconds).\(tenths)"
    let line = "nextup: \(operation): git did not answer within \(time) s; run 'git fsck'\n"
    let bytes = Array(line.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
    _exit(3)
  }

  /// Starts the thread that looks; if the system gives none, the next operation tries again.
  private func start() {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Watchdog>.fromOpaque(context).takeRetainedValue().watch()
        return nil
      }, context.toOpaque())
    if status == 0 {
      pthread_detach(thread)
    } else {
      context.release()
      state.withLock { $0.isWatching = false }
    }
  }

  /// Looks until a whole pause passed without an operation.
  private func watch() {
    let (seconds, attoseconds) = (limit / Self.looks).components
    let pause = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    var isNeeded = true
    while isNeeded {
      clock_nanosleep(CLOCK_MONOTONIC, 0, [pause], nil)
      let look = state.withLock { $0.look(allowed: Self.looks) }
      for operation in look.expired { handler(operation.description, limit) }
      isNeeded = look.isNeeded
    }
  }
}

extension Watchdog {
  /// An operation under watch.
  private struct Slot: Sendable {
    let operation: any CustomStringConvertible & Sendable
    /// How often the thread saw it running.
    var looks = 0
  }

  /// The operations that run now.
  private struct State: Sendable {
    /// One element for each operation; free ones are used again, so there are few.
    var slots: [Slot?] = []
    /// Whether the thread runs.
    var isWatching = false
    /// Whether an operation began since the last look.
    var isBusy = false

    /// Registers an operation; says in which slot and whether the thread must be started.
    mutating func enter(
      _ operation: some CustomStringConvertible & Sendable
    ) -> (slot: Int, mustStart: Bool) {
      defer { (isWatching, isBusy) = (true, true) }
      let slot = Slot(operation: operation)
      if let free = slots.firstIndex(where: { $0 == nil }) {
        slots[free] = slot
        return (free, !isWatching)
      }
      slots.append(slot)
      return (slots.count - 1, !isWatching)
    }

    mutating func leave(_ slot: Int) {
      slots[slot] = nil
    }

    /// Counts one look for each running operation.
    ///
    /// Gives those that reached the limit just now, and whether the thread must look again.
    mutating func look(
      allowed: Int
    ) -> (expired: [any CustomStringConvertible & Sendable], isNeeded: Bool) {
      var expired: [any CustomStringConvertible & Sendable] = []
      for index in slots.indices {
        guard let operation = slots[index]?.operation else { continue }
        slots[index]?.looks += 1
        // The first look may come right after the start, so it does not count.
        if slots[index]?.looks == allowed + 1 { expired.append(operation) }
      }
      isWatching = isBusy || slots.contains { $0 != nil }
      isBusy = false
      return (expired, isWatching)
    }
  }
}
