import History
import Synchronization

/// A line on the terminal that says how far the reading of history has come.
final class HistoryProgress: Sendable {
  private let line: Mutex<(phase: String, line: ProgressLine)?> = Mutex(nil)

  /// Says what is read, and how much of it is done.
  func report(_ progress: HistoryReader.Progress) {
    line.withLock { current in
      if current?.phase != progress.phase {
        current?.line.end()
        current = (progress.phase, ProgressLine(progress.phase, of: progress.total))
      }
      current?.line.report(progress.done)
    }
  }

  /// Takes the line away.
  func end() { line.withLock { $0?.line.end() } }
}
