import BacklogModel
import Git
import History
import Source

/// What history tells of an item, as `nextup show` prints it.
struct HistoryCard {
  private let history: History
  private let facts: ItemFacts
  private let clock: LocalTime

  /// - Returns: `nil` where history does not know the item.
  init?(of item: Item, in history: History, _ configuration: Configuration, _ clock: LocalTime) {
    guard let id = item.id, let index = history.item(id, configuration) else { return nil }
    self.history = history
    self.clock = clock
    facts = history.facts(of: index)
  }

  /// The lines: its age, when it was refined, who placed it.
  var lines: [String] {
    var lines: [String] = []
    if let created = facts.created, let age = facts.age {
      lines.append("Created \(authored(created)), \(age.counted("day")) old")
    }
    if let refined = facts.refined, refined.kind != .created || facts.finishedSince > 0 {
      let since = facts.finishedSince
      let drift = since == 0 ? "" : "; \(since.counted("other item")) finished since"
      lines.append("Refined \(authored(refined))\(drift)")
    }
    if let placed = facts.placed { lines.append("Placed  \(landed(placed)): \(placed.words)") }
    return lines
  }

  /// The same for programs.
  var json: JSON {
    .object([
      ("age_days", JSON(facts.age)), ("created", moment(facts.created)),
      ("finished_since", .integer(facts.finishedSince)), ("placed", moment(facts.placed)),
      ("refined", moment(facts.refined)),
    ])
  }

  private func authored(_ event: HistoryEvent) -> String {
    let author = history.writing(of: event).author
    return "\(clock.day(at: author.time)) by \(author.name)"
  }

  private func landed(_ event: HistoryEvent) -> String {
    let lander = history.landing(of: event).lander
    let author = history.writing(of: event).author
    let writer = author.email == lander.email ? "" : ", written by \(author.name)"
    return "\(clock.day(at: lander.time)) by \(lander.name)\(writer)"
  }

  private func moment(_ event: HistoryEvent?) -> JSON {
    event.map { HistoryLog.json(of: $0, in: history) } ?? .null
  }
}
