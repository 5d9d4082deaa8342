/// A backlog with a long history, well packed.
struct HistoryWorkload {
  /// The folder of the backlog.
  private let backlog: String

  private let binary: String

  /// The cache as it is ten commits before the last one.
  private let oldCache: String

  /// Makes the backlog, or takes that of an earlier run.
  ///
  /// - Parameters:
  ///   - items: how many items it has; it has twice as many commits.
  ///   - binary: the program.
  ///   - folder: where it is kept.
  init(items: Int, binary: String, in folder: String) throws(BenchmarkError) {
    self.binary = binary
    backlog = folder + "/history-\(items)"
    oldCache = backlog + "-cache"
    if !isThere(oldCache) {
      try ShellCommand(["rm", "-rf", backlog]).run()
      let size = ["--items", String(items), "--commits", String(2 * items)]
      try ShellCommand([binary, "demo", backlog] + size).run()
      try git(["repack", "-adfq"]).run()
    }
    // What an earlier version of the program kept may have another form.
    try shell("rm -rf .git/nextup && '\(binary)' log --at HEAD~10 --limit 1").run()
    try shell("rm -rf '\(oldCache)' && cp -r .git/nextup '\(oldCache)'").run()
  }

  /// What is measured: the whole history in different states of the cache, and who approved it.
  var comparisons: [Comparison] {
    let names = git(["log", "--format=%H", "--name-status", "--", "backlog"])
    let log = "'\(binary)' log --format jsonl"
    let isJudged = " || [ $? -eq 1 ]"
    let audit = "'\(binary)' audit --format json"
    let proposal = "'\(binary)' guard --base HEAD~10 --head HEAD"
    let pinned = proposal + " --from-checkpoint $(git rev-parse HEAD~1000)"
    return [
      Comparison("log, without cache", .times(0.3), shell(log + " --no-cache"), beside: names),
      Comparison(
        "log, ten new commits", .times(0.1),
        shell("cp '\(oldCache)'/* .git/nextup/ && " + log), beside: names),
      Comparison("log, warm cache", .times(0.05), shell(log), beside: names),
      Comparison("log, memory", .megabytes(400), shell("exec " + log + " --no-cache")),
      Comparison("audit", .times(0.5), shell(audit + isJudged), beside: names),
      Comparison("guard", .milliseconds(150), shell(proposal + isJudged)),
      Comparison("guard, from a checkpoint", .milliseconds(150), shell(pinned + isJudged)),
    ]
  }

  private func isThere(_ path: String) -> Bool {
    (try? ShellCommand(["test", "-e", path]).run()) != nil
  }

  private func git(_ arguments: [String]) -> ShellCommand {
    ShellCommand(["git"] + arguments, in: backlog)
  }

  private func shell(_ script: String) -> ShellCommand {
    ShellCommand(["sh", "-c", script], in: backlog)
  }
}
