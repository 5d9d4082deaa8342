import BacklogModel
import Testing

@Suite("A filter")
struct ItemFilterTests {
  private let backlog = Sample.backlog(
    [
      ("A-1", "estimate: 3\nlabels: [ui, Web]\nvalue: {business: 8}"),
      ("A-2", "estimate: 13\nx-team: red"),
      ("A-3", "type: bug\nby: 2026-03-01\nseen: 2026-03-02 17:30"),
    ], order: "1. A-2\n1. A-1\n")

  @Test(
    "compares any key",
    arguments: [
      ("estimate=3", ["A-1"]), ("estimate=3.0", ["A-1"]), ("estimate>3", ["A-2"]),
      ("estimate<13", ["A-1"]), ("labels=web", ["A-1"]), ("labels!=ui", ["A-2", "A-3"]),
      ("labels=", ["A-2", "A-3"]), ("type=bug,story", ["A-3"]), ("x-team~RE", ["A-2"]),
      ("value.business>5", ["A-1"]), ("rank=1", ["A-2"]), ("by<2026-04-01", ["A-3"]),
      ("by>2026-04-01", []), ("seen=2026-03-02", ["A-3"]), ("seen=2026-03-01", []), ("ui", ["A-1"]),
      ("stage=ready", ["A-1", "A-2", "A-3"]),
      ("ready=true", ["A-1", "A-2"]), ("ready=yes", ["A-1", "A-2"]), ("broken!=No", []),
      ("estimate>=3", ["A-1", "A-2"]), ("rank<=1", ["A-2"]), ("labels!~W", ["A-2", "A-3"]),
      ("status=Ready", ["A-1", "A-2", "A-3"]), ("title~a-", ["A-1", "A-2", "A-3"]),
    ])
  func comparisons(text: String, expected: [String]) {
    let filter = ItemFilter(text)
    let found = backlog.items.filter { filter.matches($0, in: backlog) }
    #expect(found.map(\.name) == expected)
  }

  @Test("knows which keys there are")
  func unknownKeys() {
    #expect(
      ItemFilter("estimat>3").complaint(in: backlog)
        == "no item has a key 'estimat'; did you mean 'estimate'?")
    #expect(ItemFilter("x-team=red").complaint(in: backlog) == nil)
    #expect(ItemFilter("two words").complaint(in: backlog) == nil)
  }

  @Test(
    "says why nothing can fit, for an empty list would look like an answer",
    arguments: [
      ("status=redy", "'status' is never 'redy'; did you mean 'ready'?"),
      ("type!=bgu", "'type' is never 'bgu'; did you mean 'bug'?"),
      (
        "stage=foo",
        "'stage' is never 'foo'; "
          + "it is one of proposed, ready, started, finished, accepted, dropped"
      ), ("ready=maybe", "'ready' is never 'maybe'; it is one of yes, no, true, false"),
      (
        "value.busines=8",
        "no item has a key 'value.busines'; did you mean 'value.business'?"
      ), ("goal=G-CARDS", "'goal' is never 'G-CARDS'"), ("epic=A-9", "'epic' is never 'A-9'"),
      ("estimate>abc", "'>' compares numbers and days, and 'abc' is neither"),
      ("rank<=", "'<=' compares numbers and days, and '' is neither"),
    ])
  func impossible(text: String, complaint: String) {
    #expect(ItemFilter(text).complaint(in: backlog) == complaint)
  }
}
