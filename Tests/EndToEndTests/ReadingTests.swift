import TestSupport
import Testing

@Suite("nextup show, next, parse and config")
struct ReadingTests {
  @Test("show tells all about an item")
  func show() throws {
    var transcript = Transcript(try ShopBacklog.make())
    for id in ["PAY-1", "pay-2", "PAY-3", "PAY-4", "PAY-5", "PAY-7", "PAY-9", "PAY-10", "PAY-11"] {
      try transcript.nextup("show \(id)")
    }
    for id in [
      "PAY-1#2", "pay-1#1 --format json", "PAY-1#3", "PAY-6#1", "PAY-99#1", "PAY-99", "PAY",
      "PYA-1", "PAY-1 --format json",
    ] {
      try transcript.nextup("show \(id)")
    }
    Snapshot.expect(transcript.text, matches: "show.txt")
  }

  @Test("next says why each item above it is not next")
  func next() throws {
    let backlog = try ShopBacklog.make()
    var transcript = Transcript(backlog)
    try transcript.nextup("next")
    try transcript.nextup("set PAY-1 status=done")
    try transcript.nextup("next")
    try transcript.nextup("next --format json")
    try transcript.nextup("set PAY-2 status=accepted")
    try transcript.nextup("next")
    try transcript.nextup("list")
    Snapshot.expect(transcript.text, matches: "next.txt")
  }

  @Test("next refuses an order that a merge left with a conflict")
  func nextInConflict() throws {
    let backlog = try ShopBacklog.make()
    let order = try backlog.read("backlog/order.md")
    let conflict = "<<<<<<< HEAD\n1. PAY-1\n=======\n1. PAY-2\n>>>>>>> other\n"
    try backlog.write("backlog/order.md", order + conflict)
    let line = order.split(separator: "\n", omittingEmptySubsequences: false).count
    let result = try backlog.nextup("next")
    #expect(result.status == 2)
    #expect(result.output == "")
    let why = "backlog/order.md:\(line): a merge that was not finished makes the order unreadable"
    #expect(result.errors == "nextup: choosing what is next: \(why)\n")
  }

  @Test("parse prints what was read, of any Markdown file")
  func parse() throws {
    var transcript = Transcript(try ShopBacklog.make(["notes/a.md": "As a user, I want it.\n"]))
    try transcript.nextup("parse backlog/items/PAY-1-saved-card.md backlog/items/PAY-10-refunds.md")
    try transcript.nextup("parse notes")
    try transcript.nextup("parse nothing.md")
    try transcript.nextup("parse nothing.md --at HEAD")
    try transcript.nextup("parse ../outside.md --at HEAD")
    try transcript.nextup("parse notes/a.md --at HEAD")
    try transcript.nextup("parse")
    Snapshot.expect(transcript.text, matches: "parse.txt")
  }

  @Test("config prints every value and where it comes from")
  func config() throws {
    var transcript = Transcript(try ShopBacklog.make())
    try transcript.nextup("config")
    for line in [
      "id", "id.prefix", "id.prefix --origin", "statuses", "timezone --origin", "horizons.Not",
      "'horizons.Not now'", "id.prefx", "rules --format json",
    ] {
      try transcript.nextup("config \(line)")
    }
    try transcript.nextup("config --origin")
    try transcript.nextup("config --at HEAD --format json")
    Snapshot.expect(transcript.text, matches: "config.txt")
  }

  @Test("rule lists the rules, and explains one")
  func rule() throws {
    var transcript = Transcript(try ShopBacklog.make())
    try transcript.nextup("rule story/missing-benefit")
    try transcript.nextup("rule story/mising-benefit")
    try transcript.nextup("rule order/nested --format json")
    Snapshot.expect(transcript.text, matches: "rule.txt")
    let all = try Nextup.run(["rule"], in: "/", environment: ["COLUMNS": "100"])
    #expect(all.status == 0)
    #expect(all.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(all.output.contains("order/duplicate-item"))
  }
}
