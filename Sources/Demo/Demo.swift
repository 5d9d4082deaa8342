import Templates

/// Makes git repositories with a backlog, to look at and to measure with.
public enum Demo {
  /// Makes the sample: the backlog of a checkout, with a history of four months.
  ///
  /// - Parameter path: a folder that does not exist yet, or is empty.
  /// - Returns: the id of the last commit, which is always the same.
  /// - Throws: `.folderNotEmpty`, `.folderUnusable`, `.gitMissing`, `.gitFailed`.
  @discardableResult
  public static func makeSample(at path: String) throws(DemoError) -> String {
    let commits = try Scenario.sample.commits()
    return try NewRepository(at: path).fill { stream throws(DemoError) in
      for commit in commits { try stream.add(commit) }
    }
  }

  /// Makes a backlog of any size; the same numbers always give the same commit id.
  ///
  /// - Parameters:
  ///   - path: a folder that does not exist yet, or is empty.
  ///   - items: how many items there are in the end, 1 to 200,000.
  ///   - commits: how many commits lead there, at least 1. Half of them touch only code.
  ///   - seed: where the random numbers begin.
  ///   - progress: is told after each commit how many of all are written.
  /// - Returns: the id of the last commit.
  /// - Throws: `.invalidSize`, `.folderNotEmpty`, `.folderUnusable`, `.gitMissing`, `.gitFailed`.
  @discardableResult
  public static func generate(
    at path: String, items: Int, commits: Int, seed: UInt64,
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(DemoError) -> String {
    let size = try GeneratedSize(items: items, commits: commits)
    return try NewRepository(at: path).fill { stream throws(DemoError) in
      var generator = BacklogGenerator(size: size, seed: seed)
      for number in 0..<commits {
        try stream.add(generator.next())
        progress(number + 1, commits)
      }
    }
  }
}
