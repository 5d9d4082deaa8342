import TestSupport
import Testing

@Suite("The state of a date")
struct DatedStateTests {
  private static let day = 86_400

  /// Three commits, one a day: PAY-1 is estimated at 3, then at 5; then a branch is merged.
  private func backlog() throws -> TemporaryBacklog {
    let repository = try TemporaryRepository()
    let backlog = TemporaryBacklog(at: repository)
    try backlog.write("nextup.yml", TemporaryBacklog.configuration + "timezone: Europe/Berlin\n")
    for (number, estimate) in [3, 5].enumerated() {
      try backlog.write(
        "backlog/items/PAY-1-a.md",
        "---\nid: PAY-1\ntitle: A card\ntype: task\nstatus: draft\nestimate: \(estimate)\n---\n")
      try repository.commit(
        "Estimate \(estimate)", at: TemporaryRepository.epoch + number * Self.day)
    }
    return backlog
  }

  @Test("is that of the last commit of the branch on that day, by the clock of the team")
  func dates() throws {
    let backlog = try backlog()
    var transcript = Transcript(backlog)
    for line in [
      "show PAY-1 --at-date 2026-01-05", "show PAY-1 --at-date 2026-01-06",
      "show PAY-1 --at-date 2026-01-06T09:59", "show PAY-1 --at-date 2026-01-06T10:00",
      "show PAY-1 --format json --at-date '2026-01-05 23:59:59'",
      "list --at-date 2026-01-05", "render --to csv --at-date 2026-01-05",
      "list --at-date 2026-01-04", "list --at-date 2026-01-05 --at HEAD", "list --at-date soon",
    ] {
      try transcript.nextup(line)
    }
    Snapshot.expect(transcript.text, matches: "dated-states.txt")
  }

  @Test("a side commit is no state of the branch")
  func sideCommits() throws {
    let backlog = try backlog()
    let repository = backlog.repository
    try repository.git("checkout", "--quiet", "-b", "work")
    try backlog.nextup("set", "PAY-1", "estimate=13")
    try repository.commit("Estimate 13", at: TemporaryRepository.epoch + 2 * Self.day)
    try repository.git("checkout", "--quiet", "main")
    let dates = ["GIT_COMMITTER_DATE": "@\(TemporaryRepository.epoch + 5 * Self.day) +0000"]
    try repository.git("merge", "--quiet", "--no-ff", "--no-edit", "work", environment: dates)
    let before = try backlog.nextup("list", "--format", "csv", "--at-date", "2026-01-08").output
    #expect(try before == backlog.nextup("list", "--format", "csv", "--at", "HEAD~1").output)
    let after = try backlog.nextup("list", "--format", "csv", "--at-date", "2026-01-10").output
    #expect(try after == backlog.nextup("list", "--format", "csv", "--at", "HEAD").output)
  }

  @Test("show tells how far the product has gone on since an item was refined")
  func drift() throws {
    let backlog = try backlog()
    for number in 2...4 {
      try backlog.nextup("new", "task", "Other \(number)")
      try backlog.repository.commit(
        "Add", at: TemporaryRepository.epoch + (2 + number) * Self.day)
      try backlog.nextup("set", "PAY-\(number)", "status=done")
      try backlog.nextup("move", "PAY-1", "PAY-\(number)", "--bottom")
      try backlog.repository.commit(
        "Finish", at: TemporaryRepository.epoch + (3 + number) * Self.day)
    }
    var transcript = Transcript(backlog)
    try transcript.nextup("show PAY-1")
    try transcript.nextup("show PAY-3")
    Snapshot.expect(transcript.text, matches: "show-history.txt")
  }

  @Test("check hears of it from the history when it is asked to")
  func staleItems() throws {
    let backlog = try backlog()
    #expect(try !backlog.nextup("check").output.contains("deep/stale"))
    let result = try backlog.nextup("check", "--history")
    #expect(result.output.contains("deep/stale"))
    #expect(result.output.contains("since 2026-01-06"))
  }
}
