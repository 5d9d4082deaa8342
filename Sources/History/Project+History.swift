public import BacklogModel
import Git
import Source

extension Project {
  /// Reads the history of the backlog up to a commit.
  ///
  /// Versions of all times are read with the configuration of that commit, or with the present one
  /// where it has none.
  /// - Parameters:
  ///   - revision: a revision in git's words; `nil` for `HEAD`.
  ///   - usesCache: whether what was read before is used, and what is read is kept.
  ///   - report: told now and then how far reading has come.
  /// - Throws: `HistoryError` with `.incompleteClone` where evidence is missing; `GitError` where
  ///   there is no such commit or no repository.
  public func history(
    at revision: String? = nil, usesCache: Bool = true,
    report: @escaping @Sendable (HistoryReader.Progress) -> Void = { _ in }
  ) throws -> History {
    let repository = try Repository.discover(from: root)
    let tip = try repository.resolve(revision ?? "HEAD")
    let file = try configurationFile(at: tip.hexadecimal)
    let folder = folder(in: repository)
    let reader = HistoryReader(
      repository, folder: folder, try Configuration(reading: file), report: report)
    guard usesCache else { return try reader.history(to: tip) }
    let cache = HistoryCache(of: repository, folder: folder, file)
    let known = cache.load()
    if let known, known.tip == tip { return known }
    let history = try reader.history(to: tip, after: known)
    // A look at an older state does not take the place of what the next run needs.
    if known == nil || revision == nil { cache.save(history) }
    return history
  }
}
