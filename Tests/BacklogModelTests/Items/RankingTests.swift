import BacklogModel
import Testing

@Suite("The ranking")
struct RankingTests {
  private let backlog = Sample.backlog(
    [
      ("A-1", ""), ("A-2", "status: accepted"), ("A-3", "epic: A-9"), ("A-4", ""), ("A-5", ""),
      ("A-9", "type: epic"), ("A-8", "type: epic"),
    ],
    order: """
      ## Now
      1. A-1 — why first
      1. A-2
      1. A-3
      ## Not now
      1. A-4
      """)

  @Test("counts the open items that are listed, horizon by horizon")
  func ranks() {
    #expect(backlog.ranking.ranked.map(\.name) == ["A-1", "A-3"])
    #expect(backlog.ranking.parked.map(\.name) == ["A-4"])
    #expect(backlog.items.map { backlog.ranking.rank(of: $0) } == [1, nil, 2, nil, nil, 2, nil])
    #expect(backlog.ranking.place(of: backlog.items[0])?.reason == "why first")
  }

  @Test("leaves unlisted items in the inbox, and shows epics at the rank of their best child")
  func inbox() {
    #expect(backlog.ranking.inbox.map(\.name) == ["A-5"])
    #expect(backlog.ranking.epics.map(\.name) == ["A-9", "A-8"])
  }

  @Test("the oldest item of the inbox stands first, where the items say when they were made")
  func age() {
    let backlog = Sample.backlog(
      [
        ("A-10", ""), ("A-9", ""), ("A-4", "created: 2026-03-02"), ("A-3", "created: 2026-03-02"),
        ("A-2", "created_date: '2026-03-01 17:30'"), ("A-1", "Created-At: 2026-03-01T09:00:00Z"),
        ("A-8", "created: 2024-12-31"), ("A-7", "created: last week"), ("A-6", "created: [2020]"),
      ], order: "")
    #expect(
      backlog.ranking.inbox.map(\.name)
        == ["A-8", "A-1", "A-2", "A-3", "A-4", "A-6", "A-7", "A-9", "A-10"])
  }

  @Test("is listed by section; closed items only when asked for")
  func listing() {
    func kinds(_ listing: Listing) -> [Listing.Section.Kind] { listing.sections.map(\.kind) }
    #expect(kinds(Listing(of: backlog)) == [.horizon("Now"), .parked("Not now"), .inbox, .epics])
    #expect(kinds(Listing(of: backlog, showsClosed: true)).last == .closed)
    #expect(
      Listing(of: backlog, filters: [ItemFilter("id=a-3,A-5")]).items.map(\.name) == ["A-3", "A-5"])
  }
}
