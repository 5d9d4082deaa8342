import BacklogModel
import Testing

@Suite("Scores")
struct ScoreTests {
  private func score(_ method: ScoringMethod, _ keys: String) -> Score {
    Sample.backlog([("A-1", keys)], order: "").items[0].score(by: method)
  }

  @Test(
    "follow the formula of their method",
    arguments: [
      (ScoringMethod.wsjf, "value: {business: 8, time: 5, risk: 3}\nestimate: 3", "5.3"),
      (.costOfDelay, "value: {cost-of-delay: 4000/week}", "4000"),
      (.costOfDelay, "value: {cost-of-delay: 4000}", "4000"),
      (.costOfDelay, "value: {cost-of-delay: 100/day}", "700"),
      (.costOfDelay, "value: {cost-of-delay: 20871/month}", "4800"),
      (.costOfDelay, "value: {cost-of-delay: 20871/quarter}", "1600"),
      (.costOfDelay, "value: {cost-of-delay: 20871/year}", "400"),
      (.rice, "value: {reach: 500, impact: 2, confidence: 0.8}\nestimate: 5", "160"),
      (.moscow, "moscow: Must", "must"),
      (.valueEffort, "value: {business: 8}\nestimate: 5", "1.6"),
    ])
  func formulas(_ method: ScoringMethod, _ keys: String, _ words: String) {
    #expect(score(method, keys).words == words)
    #expect(score(method, keys).missing == [])
  }

  @Test(
    "are incomplete where something is missing, and never zero for it",
    arguments: [
      (ScoringMethod.wsjf, "value: {business: 8, time: 5}\nestimate: 3", ["risk"]),
      (.wsjf, "", ["business", "time", "risk", "estimate"]),
      (.wsjf, "value: {business: 8, time: 5, risk: high}\nestimate: 3", ["risk (not 'high')"]),
      (.wsjf, "value: 8\nestimate: 3", ["business", "time", "risk"]),
      (.costOfDelay, "value: {cost-of-delay: 40/hour}", ["cost-of-delay (not '40/hour')"]),
      (
        .rice, "value: {reach: 1, impact: 1, confidence: 80}\nestimate: 1",
        ["confidence (not '80')"]
      ),
      (.moscow, "moscow: perhaps", ["moscow (not 'perhaps')"]),
      (.valueEffort, "value: {business: 8}\nestimate: 0", ["estimate (not '0')"]),
    ])
  func incomplete(_ method: ScoringMethod, _ keys: String, _ missing: [String]) {
    #expect(score(method, keys).missing == missing)
    #expect(score(method, keys).value == nil)
  }

  @Test("say that numbers are too large instead of rounding them")
  func tooLarge() {
    let large = "999999999999999999"
    let score = score(
      .rice, "value: {reach: \(large), impact: \(large), confidence: 0.3}\nestimate: 0.00000001")
    #expect(score.missing == ["numbers that are not too large"])
  }

  @Test("of must come before those of wont")
  func moscow() throws {
    let values = try ["must", "should", "could", "wont"].map {
      try #require(score(.moscow, "moscow: \($0)").value)
    }
    #expect(values == values.sorted(by: >))
    #expect(Set(values).count == 4)
  }

  @Test("show how they came about")
  func calculation() {
    #expect(
      score(.wsjf, "value: {business: 8, risk: 3}\nestimate: 5").calculation == "(8 + ? + 3) ÷ 5")
    #expect(
      score(.rice, "value: {reach: 500, impact: 2, confidence: 0.8}").calculation
        == "500 × 2 × 0.8 ÷ ?")
  }

  @Test("are not inherited from an epic")
  func epic() {
    let backlog = Sample.backlog(
      [
        ("A-1", "type: epic\nvalue: {business: 8, time: 5, risk: 3}\nestimate: 3"),
        ("A-2", "epic: A-1\nestimate: 3"),
      ], order: "1. A-2\n")
    #expect(backlog.items[0].scores.map(\.words) == ["5.3", "2.7"])
    #expect(backlog.items[1].scores.isEmpty)
  }
}
