import History
import TestSupport
import Testing

@Suite("The timeline of the order")
struct OrderTimelineTests {
  @Test("tells who ranked, moved and unranked an item, and which moved around it")
  func moves() throws {
    let backlog = try ScriptedBacklog()
    try backlog.rank(["PAY-1", "PAY-2", "PAY-3"], by: .ann)
    try backlog.rank(["PAY-3", "PAY-1", "PAY-2", "PAY-4"], by: .bob)
    try backlog.rank(["PAY-3", "PAY-2", "PAY-4"], by: .ann)
    #expect(
      try backlog.log().dropFirst() == [
        "ranked PAY-1 →1 in Now | ann", "ranked PAY-2 →2 in Now | ann",
        "ranked PAY-3 →3 in Now | ann", "moved PAY-3 3 in Now→1 in Now | bob",
        "ranked PAY-4 →4 in Now | bob", "unranked PAY-1 2 in Now→ | ann",
      ])
  }

  @Test("tells horizons and what was set aside")
  func horizons() throws {
    let backlog = try ScriptedBacklog()
    try backlog.rank(["PAY-1", "PAY-2"], by: .ann)
    try backlog.repository.write(
      "backlog/order.md", "## Now\n\n1. PAY-1\n\n## Not now\n\n1. PAY-2\n")
    try backlog.commit(by: .bob)
    try backlog.repository.write(
      "backlog/order.md", "## Next\n\n1. PAY-1\n\n## Not now\n\n1. PAY-2\n")
    try backlog.commit(by: .bob)
    #expect(
      try backlog.log().suffix(2) == [
        "horizon PAY-2 2 in Now→set aside in Not now | bob",
        "horizon PAY-1 1 in Now→1 in Next | bob",
      ])
  }

  @Test("passes over an order that cannot be read, a link and words that mean nothing")
  func unreadable() throws {
    let backlog = try ScriptedBacklog()
    try backlog.rank(["PAY-1", "PAY-2"], by: .ann)
    try backlog.repository.write("backlog/order.md", "```\n1. PAY-2\n1. PAY-1\n")
    try backlog.commit(by: .bob)
    try backlog.repository.write(
      "backlog/order.md", "# New words\n\n## Now\n\n1. PAY-1\n2. PAY-2\n")
    try backlog.commit(by: .bob)
    #expect(try backlog.log().count == 3)
  }
}
