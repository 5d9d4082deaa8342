import BacklogModel
import Git
import History
import TestSupport
import Testing

@Suite("The history of a backlog")
struct HistoryTests {
  @Test("tells every change of a key, in the order in which they landed")
  func keys() throws {
    let backlog = try ScriptedBacklog()
    try backlog.set("PAY-1", "estimate: 3", by: .ann)
    try backlog.set("PAY-1", "estimate: 5\nvalue: {business: 8}\nlabels: [a, b]", by: .bob)
    try backlog.set("PAY-1", "labels: [a]", by: .ann)
    #expect(
      try backlog.log() == [
        "created PAY-1 →A card | ann",
        "changed PAY-1 estimate →3 | ann",
        "changed PAY-1 estimate 3→5 | bob", "changed PAY-1 value.business →8 | bob",
        "changed PAY-1 labels →a, b | bob",
        "changed PAY-1 labels a, b→a | ann", "changed PAY-1 estimate 5→ | ann",
        "changed PAY-1 value.business 8→ | ann",
      ])
  }
}
