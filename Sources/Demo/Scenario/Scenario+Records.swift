extension Scenario {
  static let configuration = "nextup.yml"
  static let firstSprint = "backlog/sprints/S-2026-13.md"
  static let secondSprint = "backlog/sprints/S-2026-17.md"
  static let thirdSprint = "backlog/sprints/S-2026-21.md"

  static func item(_ name: String) -> Change { .add("backlog/items/\(name).md") }
  static func persona(_ name: String) -> Change { .add("backlog/personas/\(name).md") }
  static func goal(_ name: String) -> Change { .add("backlog/goals/\(name).md") }
  static func request(_ name: String) -> String { "backlog/requests/\(name).md" }
}
