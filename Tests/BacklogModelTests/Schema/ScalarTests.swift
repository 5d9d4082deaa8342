import Testing

@testable import BacklogModel

@Suite("Scalars")
struct ScalarTests {
  @Test(
    "are numbers in decimal notation only",
    arguments: [
      ("3", 3.0), ("0.5", 0.5), ("-1", -1), ("1e9", nil), ("0x10", nil), ("nan", nil), ("", nil),
    ])
  func numbers(text: String, expected: Double?) {
    #expect(Scalar.number(text) == expected)
  }

  @Test(
    "are days that exist",
    arguments: [
      ("2026-02-28", true), ("2024-02-29", true), ("2026-02-29", false), ("2026-13-01", false),
      ("2026-1-01", false), ("2025-09-06 21:22", true), ("2026-01-01x", false), ("", false),
    ])
  func days(text: String, isDay: Bool) {
    #expect((CalendarDay(text) != nil) == isDay)
  }

  @Test("are amounts, per week where nothing is said")
  func amounts() {
    #expect(Scalar.amount("4000/month")?.per == "month")
    #expect(Scalar.amount("4000")?.per == "week")
    #expect(Scalar.amount("4000/fortnight") == nil)
  }
}
