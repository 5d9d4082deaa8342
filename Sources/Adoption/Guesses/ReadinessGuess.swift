import BacklogModel

/// What items of a backlog usually have, and so need before work may start.
enum ReadinessGuess {
  /// The conditions that most items meet.
  static func conditions(_ items: [Item]) -> [String] {
    func most(_ isMet: (Item) -> Bool) -> Bool { items.count(where: isMet) * 10 >= items.count * 6 }
    var conditions: [String] = []
    guard !items.isEmpty else { return ["no-open-blocker"] }
    if most({ !$0.text.stories.isEmpty }) { conditions.append("story") }
    if most({ !$0.text.criteria.isEmpty }) { conditions.append("criteria>=1") }
    if most({ $0.fields.number(of: "estimate") != nil }) { conditions.append("estimate") }
    return conditions + ["no-open-blocker"]
  }
}
