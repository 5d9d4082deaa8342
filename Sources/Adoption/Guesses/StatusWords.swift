import BacklogModel

/// What the usual words for a status mean.
enum StatusWords {
  /// The stage of a word; `nil` for one that is not usual.
  static func stage(of word: String) -> Stage? {
    let words = word.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    return stages[words]
  }

  /// Words that stand for waiting work: where no other word means ready, they do.
  static let waiting: Set = [
    "backlog", "open", "new", "proposed", "not started", "planned", "pending",
  ]

  /// Whether a word says that work was set aside.
  static func isParked(_ word: String) -> Bool { parked.contains(word.lowercased()) }

  private static let parked: Set = [
    "parked", "deferred", "postponed", "icebox", "someday", "later", "not now", "frozen",
  ]

  private static let stages: [String: Stage] = {
    let words: [(Stage, [String])] = [
      (
        .proposed,
        [
          "draft", "drafted", "proposed", "proposal", "backlog", "idea", "ideas", "new", "open",
          "triage", "icebox", "inbox", "later", "someday", "unrefined", "not started", "future",
          "pending", "planned", "parked", "deferred", "postponed", "not now", "frozen",
        ]
      ),
      (
        .ready,
        [
          "ready", "to do", "todo", "ready for dev", "ready for development", "ready to start",
          "approved", "selected", "next", "refined", "prioritised", "prioritized", "up next",
          "selected for development",
        ]
      ),
      (
        .started,
        [
          "in progress", "inprogress", "doing", "active", "started", "wip", "in development",
          "implementing", "blocked", "on hold", "paused", "waiting", "review", "in review",
          "ready for review", "code review", "testing", "in testing", "qa", "in qa", "verifying",
          "contexted", "current", "ongoing", "partial", "partially done",
        ]
      ),
      (.finished, ["ready for acceptance", "awaiting acceptance", "delivered"]),
      (
        .accepted,
        [
          "done", "complete", "completed", "finished", "closed", "accepted", "released", "shipped",
          "resolved", "implemented", "fixed", "verified", "deployed", "merged", "live", "passing",
          "archive", "archived",
        ]
      ),
      (
        .dropped,
        [
          "dropped", "won t do", "wont do", "won t fix", "wont fix", "wontfix", "cancelled",
          "canceled", "rejected", "obsolete", "deprecated", "duplicate", "abandoned", "superseded",
          "declined", "invalid", "removed", "false",
        ]
      ),
    ]
    return Dictionary(
      words.flatMap { stage, words in words.map { ($0, stage) } }, uniquingKeysWith: { $1 })
  }()
}
