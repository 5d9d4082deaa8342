import TestSupport
import Testing

@Suite("nextup move")
struct MoveTests {
  @Test("an item that stood after a bullet is listed once, also after the bullet's repair")
  func bullets() throws {
    let order = ShopBacklog.order.replacing("1. [PAY-7]", with: "- [PAY-7]")
    let backlog = try ShopBacklog.make(["backlog/order.md": order])
    #expect(try backlog.nextup("move", "PAY-7", "--top").status == 0)
    try backlog.nextup("check", "--fix")
    let text = try backlog.read("backlog/order.md")
    #expect(text.split(separator: "\n").count { $0.contains("[PAY-7]") } == 1)
    #expect(text.contains("## Now\n\n1. [PAY-7](items/PAY-7-totals.md) Round totals -- the tax"))
  }

  @Test("moves items to every place, with their reasons")
  func placements() throws {
    var transcript = Transcript(try ShopBacklog.make())
    for line in [
      "PAY-3 --top", "PAY-1 --bottom", "PAY-2 --before PAY-1", "PAY-2 --after PAY-3",
      "PAY-3 PAY-7 --top", "PAY-7 --to 1", "PAY-1 --to 4", "PAY-1 --to 99", "PAY-2 --horizon Next",
      "PAY-2 --horizon Next --top", "PAY-2 --horizon 'not now'", "PAY-4 --horizon Now",
      "PAY-2 --horizon Later --create", "PAY-2 --unrank", "PAY-5 --top", "PAY-5 --after PAY-1",
      "pay-3 --top", "PAY-9 --bottom",
    ] {
      try transcript.nextup("move \(line)")
      try transcript.changes()
    }
    Snapshot.expect(transcript.text, matches: "move-placements.txt")
  }

  @Test("says what it cannot do, and changes nothing")
  func refusals() throws {
    let backlog = try ShopBacklog.make()
    var transcript = Transcript(backlog)
    for line in [
      "PAY-1 --to 1", "PAY-99 --top", "PAY-1 --before PAY-1", "PAY-1 --before PAY-5",
      "PAY-1 PAY-1 --top", "PAY-5 --unrank", "PAY-1 --horizon Nwo", "PAY-1 --horizon Later",
      "P --top", "PAY-1 --top --dry-run", "PAY-3 --top --dry-run",
    ] {
      try transcript.nextup("move \(line)")
    }
    Snapshot.expect(transcript.text, matches: "move-refusals.txt")
    #expect(try backlog.changedFiles() == [])
  }

  @Test("refuses a rank that there is not")
  func ranks() throws {
    let backlog = try ShopBacklog.make()
    let run = try backlog.nextup("move", "PAY-1", "--to", "6")
    #expect(run.status == 2)
    #expect(run.errors.contains("there is no rank 6: ranks go from 1 to 5; --bottom moves"))
    #expect(try backlog.nextup("move", "PAY-1", "--to", "5").status == 0)
    #expect(try backlog.nextup("move", "PAY-5", "--to", "7").status == 2)
    #expect(try backlog.nextup("move", "PAY-5", "--to", "6").status == 0)
    #expect(try backlog.nextup("move", "PAY-1", "PAY-2", "--to", "6").status == 2)
    #expect(try backlog.nextup("move", "PAY-1", "PAY-2", "--to", "5").status == 0)
  }

  @Test("says once in which horizon an item now stands, and names neighbours in it")
  func horizonsInWords() throws {
    let order = "# Order\n\n## Now\n\n1. PAY-1\n\n## Next\n\n## Not now\n\n1. PAY-4\n"
    let backlog = try ShopBacklog.make(["backlog/order.md": order])
    func summary(_ arguments: String...) throws -> String {
      let run = try backlog.nextup(["move"] + arguments)
      try backlog.repository.git("reset", "--quiet", "--hard")
      return run.errors
    }
    #expect(try summary("PAY-5", "--horizon", "Next") == "PAY-5 inbox → 2 in Next\n")
    #expect(try summary("PAY-5", "--bottom") == "PAY-5 inbox → 2 in Now, below PAY-1\n")
    #expect(try summary("PAY-1", "--horizon", "Not now") == "PAY-1 1 → Not now\n")
    #expect(try summary("PAY-4", "--horizon", "Now") == "PAY-4 Not now → 2 in Now, below PAY-1\n")
    #expect(try summary("PAY-1", "--horizon", "Next") == "PAY-1 1 → 1; Now → Next\n")
    #expect(
      try summary("PAY-1", "--horizon", "Soon").hasSuffix(
        "no horizon is called 'Soon' (horizons: Now, Next, Not now); --create makes it\n"))
  }

  @Test("moves closed items, and says that they are closed")
  func closedItems() throws {
    var transcript = Transcript(try ShopBacklog.make())
    try transcript.nextup("move PAY-8 --top")
    try transcript.changes()
    try transcript.nextup("move PAY-11 --bottom")
    try transcript.changes()
    Snapshot.expect(transcript.text, matches: "move-closed.txt")
  }

  @Test("begins an order where there is none")
  func withoutOrder() throws {
    let backlog = try ShopBacklog.make()
    try backlog.repository.git("rm", "--quiet", "backlog/order.md")
    try backlog.repository.commit("Remove the order")
    var transcript = Transcript(backlog)
    try transcript.nextup("list type=bug")
    try transcript.nextup("next")
    try transcript.nextup("move PAY-1 --after PAY-2")
    try transcript.nextup("move PAY-5 --top --dry-run")
    try transcript.nextup("move PAY-5 PAY-1 --top")
    try transcript.changes()
    Snapshot.expect(transcript.text, matches: "move-without-order.txt")
  }

  @Test("begins no order where the last commit has one, which would be lost")
  func missingOrder() throws {
    let backlog = try ShopBacklog.make()
    try backlog.repository.commit("All of it")
    try backlog.repository.git("rm", "--quiet", "backlog/order.md")
    let refused = try backlog.nextup("move", "PAY-5", "--top")
    #expect(refused.status == 2)
    #expect(
      refused.errors
        == "nextup: moving PAY-5: there is no backlog/order.md, and 'git restore' brings back the "
        + "one of the last commit\n")
    let advice = try backlog.nextup("doctor").output
    #expect(advice.contains("do: 'git restore' brings back the one of the last commit"))
  }

  @Test("leaves the moved item out of the ranks that there are, also if an ID is not written out")
  func lastRank() throws {
    let item = "---\nid: PAY-XY77\ntype: task\ntitle: Count\nstatus: draft\n---\n"
    let backlog = try ShopBacklog.make(["backlog/items/PAY-XY77.md": item])
    try backlog.nextup("move", "PAY-XY77", "--top")
    let whole = try backlog.nextup("move", "PAY-XY77", "--to", "99").errors
    let short = try backlog.nextup("move", "PAY-XY", "--to", "99").errors
    #expect(whole.contains("there is no rank 99: ranks go from 1 to"))
    #expect(short == whole.replacing("PAY-XY77:", with: "PAY-XY:"))
  }

  @Test("counts ranks as list shows them")
  func ranksAsListed() throws {
    for rank in 1...5 {
      let backlog = try ShopBacklog.make()
      try backlog.nextup("move", "PAY-5", "--to", "\(rank)")
      let shown = try backlog.nextup("list", "--format", "csv").output.split(
        whereSeparator: \.isNewline)
      #expect(shown.contains { $0.hasPrefix("\(rank),") && $0.contains(",PAY-5,") })
    }
  }

  @Test("keeps CRLF and a missing last line feed")
  func lineEnds() throws {
    let crlf = ShopBacklog.order.replacing("\n", with: "\r\n")
    let backlog = try ShopBacklog.make(["backlog/order.md": String(crlf.dropLast(1))])
    try backlog.nextup("move", "PAY-3", "--top")
    let text = try backlog.read("backlog/order.md")
    #expect(text.unicodeScalars.count { $0 == "\r" } == 19)
    #expect(text.hasSuffix("survey"))
  }
}
