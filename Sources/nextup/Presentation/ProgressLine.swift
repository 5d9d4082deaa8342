import Synchronization

/// A line on the terminal that says how far long work has come.
///
/// It appears only on a terminal, only after a moment, and is taken away at the end.
final class ProgressLine: Sendable {
  private let action: String
  private let total: Int
  private let start = ContinuousClock.now
  private let last: Mutex<ContinuousClock.Instant?> = Mutex(nil)

  init(_ action: String, of total: Int) {
    self.action = action
    self.total = total
  }

  /// Says how much is done; may be called from any task.
  func report(_ done: Int) {
    guard Terminal.showsProgress else { return }
    let now = ContinuousClock.now
    guard now - start > .milliseconds(500) else { return }
    last.withLock { last in
      if let last, now - last < .milliseconds(100) { return }
      last = now
      Output.writeError("\r\u{1B}[K\(action) \(done) of \(total)")
    }
  }

  /// Takes the line away.
  func end() {
    last.withLock { last in
      if last != nil { Output.writeError("\r\u{1B}[K") }
      last = nil
    }
  }
}
