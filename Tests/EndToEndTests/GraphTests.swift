import TestSupport
import Testing

@Suite("nextup graph")
struct GraphTests {
  private static let hostile = "A \"quoted\" \\n <b>&amp; `code` [x](y) #1; 100 % \u{1B}[31m"

  private func backlog() throws -> TemporaryBacklog {
    func item(_ id: String, _ keys: String, title: String = "") -> String {
      "---\nid: \(id)\ntitle: '\(title.isEmpty ? id : title)'\ntype: task\nstatus: draft\n\(keys)\n---\n"
    }
    return try ShopBacklog.make([
      "backlog/items/PAY-20-a.md": item("PAY-20", "depends: [PAY-21]\ngoal: G-CHECKOUT"),
      "backlog/items/PAY-21-b.md": item("PAY-21", "depends: [PAY-22, PAY-99]"),
      "backlog/items/PAY-22-c.md": item("PAY-22", "depends: [PAY-20]"),
      "backlog/items/PAY-23-d.md": item("PAY-23", "epic: PAY-24"),
      "backlog/items/PAY-24-e.md": item("PAY-24", "epic: PAY-23\ngoal: G-NONE"),
      "backlog/items/PAY-25-f.md": item(
        "PAY-25", "", title: Self.hostile.filter { $0 != "\u{1B}" }),
    ])
  }

  @Test("shows goals, epics, items and what they need, with cycles marked, in every form")
  func forms() throws {
    var transcript = Transcript(try backlog())
    try transcript.nextup("graph")
    try transcript.nextup("graph --format dot --direction right")
    try transcript.nextup("graph --format mermaid --direction up")
    try transcript.nextup("graph --format json")
    Snapshot.expect(transcript.text, matches: "graph.txt")
  }

  @Test("shows what an item or goal needs, and what needs it")
  func around() throws {
    var transcript = Transcript(try backlog())
    for line in [
      "PAY-3", "pay-2", "PAY-9", "G-CHECKOUT", "PAY-5", "PAY-8", "PAY-8 --all", "PAY-77", "PAY-",
    ] {
      try transcript.nextup("graph \(line)")
    }
    Snapshot.expect(transcript.text, matches: "graph-around.txt")
  }

  @Test("takes the filters of list, and any revision")
  func filters() throws {
    var transcript = Transcript(try backlog())
    for line in [
      "type=story", "epic=PAY-9", "labels=cards --at HEAD", "lable=x", "type=none", "refunds",
      "PAY-3 type=story --format dot",
    ] {
      try transcript.nextup("graph \(line)")
    }
    Snapshot.expect(transcript.text, matches: "graph-filters.txt")
  }

  @Test("a long chain takes neither the stack nor more than a few lines an item")
  func longChain() throws {
    let count = 300
    var files: [String: String] = [:]
    for number in 1...count {
      let next = number < count ? "depends: [PAY-\(number + 1)]\n" : ""
      files["backlog/items/PAY-\(number).md"] =
        "---\nid: PAY-\(number)\ntitle: T\ntype: task\nstatus: draft\n\(next)---\n"
    }
    let result = try TemporaryBacklog(files).nextup("graph")
    #expect(result.status == 0)
    #expect(result.output.contains("(see below)"))
    #expect(result.bytes.count < count * 300)
    for number in 1...count { #expect(result.output.contains("PAY-\(number) T")) }
  }
}
