import ArgumentParser
import BacklogModel
import History
import Source

/// Whether what was read of history is kept for the next run.
struct CacheOption: ParsableArguments {
  @Flag(
    name: .customLong("no-cache"),
    help: "Read all of history anew, and keep nothing of it in .git/nextup.")
  var isOff = false

  /// Reads the history of a project, and says on a terminal how far it is.
  ///
  /// Where evidence is missing the process ends with status 3.
  func history(of project: Project, at revision: String? = nil) throws -> History {
    let progress = HistoryProgress()
    defer { progress.end() }
    do {
      return try project.history(at: revision, usesCache: !isOff) { progress.report($0) }
    } catch let error as HistoryError where error.code != .failed {
      throw Indeterminate(error)
    }
  }
}
