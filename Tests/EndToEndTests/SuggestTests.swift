import TestSupport
import Testing

@Suite("nextup suggest")
struct SuggestTests {
  /// A backlog with something of every method.
  private func backlog() throws -> TemporaryBacklog {
    let items = [
      ("PAY-1", "value: {business: 3, time: 2, risk: 1}\nestimate: 5\nmoscow: could"),
      ("PAY-2", "value: {business: 8, time: 5, risk: 3}\nestimate: 3\nmoscow: must"),
      ("PAY-3", "value: {business: 5, risk: high, cost-of-delay: 300/day}\nmoscow: should"),
      ("PAY-4", "value: {reach: 500, impact: 2, confidence: 0.8, cost-of-delay: 900}\nestimate: 8"),
      ("PAY-5", "value: {business: 8, time: 5, risk: 3}\nestimate: 3"),
      ("PAY-6", "value: {business: 21, time: 21, risk: 21}\nestimate: 1"),
    ]
    var files = [
      "nextup.yml": "version: 1\nid: {prefix: PAY}\n",
      "backlog/order.md": """
      ## Now

      1. PAY-1
      1. PAY-2

      ## =Next

      1. PAY-3
      1. PAY-4
      1. PAY-5

      """,
    ]
    for (id, keys) in items {
      files["backlog/items/\(id).md"] =
        "---\nid: \(id)\ntitle: Item | \(id)\ntype: task\nstatus: ready\n\(keys)\n---\n"
    }
    return try TemporaryBacklog(files)
  }

  @Test("shows the order of each method, with its inputs, its gaps and what stands against it")
  func methods() throws {
    var transcript = Transcript(try backlog())
    for method in ["wsjf", "cost-of-delay", "rice", "moscow", "value-effort"] {
      try transcript.nextup("suggest --by \(method)")
    }
    try transcript.nextup("suggest --by wsjf --across-horizons")
    try transcript.nextup("suggest --by wsjf horizon=Now")
    try transcript.nextup("suggest --by wsjf status=draft")
    try transcript.nextup("suggest --by rice horizon=Now")
    try transcript.nextup("suggest --by wsjf --color always", environment: ["COLUMNS": "60"])
    Snapshot.expect(transcript.text, matches: "suggest.txt")
  }

  @Test("writes JSON, CSV and Markdown")
  func formats() throws {
    var transcript = Transcript(try backlog())
    for format in ["json", "csv", "markdown"] {
      try transcript.nextup("suggest --by wsjf --format \(format)")
    }
    try transcript.nextup("suggest --by cost-of-delay --format json horizon=Now")
    try transcript.nextup("suggest --by moscow --format markdown")
    Snapshot.expect(transcript.text, matches: "suggest-formats.txt")
  }

  @Test("changes nothing, and says which method or key was meant")
  func mistakes() throws {
    let backlog = try backlog()
    var transcript = Transcript(backlog)
    try transcript.nextup("suggest --by wsjf")
    #expect(try backlog.changedFiles() == [])
    var mistakes = Transcript(backlog)
    for line in ["suggest", "suggest --by wsfj", "suggest --by wsjf asignee=ann"] {
      try mistakes.nextup(line)
    }
    Snapshot.expect(mistakes.text, matches: "suggest-mistakes.txt")
  }

  @Test("show tells the scores that somebody has begun to give")
  func show() throws {
    var transcript = Transcript(try backlog())
    for id in ["PAY-2", "PAY-3", "PAY-4"] { try transcript.nextup("show \(id)") }
    Snapshot.expect(transcript.text, matches: "show-scores.txt")
  }
}
