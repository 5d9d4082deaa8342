import BacklogModel
import Source
import Testing

@Suite("Setting keys")
struct KeyAssignmentTests {
  private let backlog = Sample.backlog([("A-1", "labels: [ui] # keep\nestimate: 3")], order: "")

  private func set(_ texts: String...) throws -> String {
    let file = backlog.items[0].file
    let result = try KeyAssignment.apply(
      texts.map { try KeyAssignment(parsing: $0) }, to: file, in: backlog)
    return result.text(in: 0..<result.bytes.count)
  }

  private func whole(_ tail: String) -> String {
    "---\nid: A-1\ntitle: A-1\ntype: task\nstatus: ready\n\(tail)\n---\n"
  }

  @Test("changes the value and nothing else")
  func values() throws {
    #expect(try set("estimate=5") == whole("labels: [ui] # keep\nestimate: 5"))
    #expect(try set("estimate=") == whole("labels: [ui] # keep"))
    #expect(try set("labels+=web,ui") == whole("labels: [ui, web] # keep\nestimate: 3"))
    #expect(try set("labels-=ui", "labels+=x") == whole("labels: [x] # keep\nestimate: 3"))
    #expect(
      try set("value.business=8")
        == whole("labels: [ui] # keep\nestimate: 3\nvalue: {business: 8}"))
  }

  @Test(
    "refuses what check would find wrong",
    arguments: [
      (
        "status=redy",
        "setting status: 'status' is 'redy'; expected one of draft, ready, in-progress, done, "
          + "accepted, dropped; did you mean 'ready'?"
      ),
      (
        "estimate=4",
        "setting estimate: 'estimate' is '4'; expected one of the scale 1 2 3 5 8 13 21"
      ),
      ("assigne=ann", "setting assigne: unknown key 'assigne'; did you mean 'assignee'?"),
      ("title=a\nb", "setting title: the value has a line end; write it on one line"),
      ("labels+=a,b\r\nc", "setting labels: the value has a line end; write it on one line"),
      (
        "nonsense",
        "reading 'nonsense': write KEY=VALUE, KEY+=VALUE to add to a list or KEY-=VALUE to remove "
          + "from it"
      ),
    ])
  func refusals(text: String, complaint: String) {
    let error = #expect(throws: ProjectError.self) { try set(text) }
    #expect(error?.lines == [complaint])
  }
}
