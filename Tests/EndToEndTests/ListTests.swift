import TestSupport
import Testing

@Suite("nextup list")
struct ListTests {
  @Test("shows the open items in rank order, then the inbox, what is broken and what to accept")
  func tables() throws {
    var transcript = Transcript(try ShopBacklog.make())
    try transcript.nextup("list")
    try transcript.nextup("list --all")
    try transcript.nextup("list", environment: ["COLUMNS": "60"])
    try transcript.nextup("list", environment: ["COLUMNS": "30"])
    try transcript.nextup("list --color always type=story")
    try transcript.nextup("list type=story", environment: ["NO_COLOR": "1"])
    Snapshot.expect(transcript.text, matches: "list-tables.txt")
  }

  @Test("shows what fulfils every filter")
  func filters() throws {
    var transcript = Transcript(try ShopBacklog.make())
    for filter in [
      "type=bug", "type=bug,story --all", "type!=story", "title~CARD", "'estimate>3'",
      "'estimate<5'", "'rank<3'", "horizon=Now", "ready=true", "broken=true", "stage=started",
      "assignee=ann", "assignee=", "labels=cards", "epic=PAY-9", "value.business=8",
      "'criteria>1'", "path~receipts", "reason~tax", "reason~cheques --all", "card",
      "'take a week'",
      "type=story ready=false", "nothing-like-this",
    ] {
      try transcript.nextup("list \(filter)")
    }
    Snapshot.expect(transcript.text, matches: "list-filters.txt")
  }

  @Test("says which key was meant")
  func unknownKeys() throws {
    var transcript = Transcript(try ShopBacklog.make())
    try transcript.nextup("list asignee=ann")
    try transcript.nextup("list colour=red")
    try transcript.nextup("list status = ready")
    try transcript.nextup("list 'estimate > 3'")
    try transcript.nextup("list 'take > a'")
    try transcript.nextup("list --format jsno")
    Snapshot.expect(transcript.text, matches: "list-mistakes.txt")
  }

  @Test(
    "writes the same items for other programs", arguments: ["json", "jsonl", "csv", "markdown"])
  func formats(format: String) throws {
    var transcript = Transcript(try ShopBacklog.make())
    try transcript.nextup("list --format \(format)")
    Snapshot.expect(transcript.text, matches: "list-\(format).txt")
  }

  @Test("never lets the text of an item command the terminal")
  func hostileText() throws {
    let title = "\u{1B}[31mred\u{1B}]0;owned\u{7} \u{9B}2J \u{202E}reversed"
    let backlog = try TemporaryBacklog([
      "backlog/items/PAY-1-a.md": "---\nid: PAY-1\ntype: story\nstatus: draft\n---\n\n# \(title)\n",
      "backlog/order.md": "## Now \u{1B}[5m\n\n1. PAY-1 — because \u{1B}[2J\n",
    ])
    for command in [
      ["list"], ["show", "PAY-1"], ["next"], ["check"], ["move", "PAY-1", "--unrank"],
    ] {
      let result = try backlog.nextup(command)
      #expect(!result.transcript.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
      #expect(!result.transcript.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) })
    }
  }
}
