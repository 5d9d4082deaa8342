import BacklogModel
import Source

/// Which product goals there are, and which of them anything serves.
struct GoalIndex {
  /// The goals, without the vision that may stand beside them.
  let goals: [Record]

  private let backlog: Backlog

  init(_ backlog: Backlog) {
    self.backlog = backlog
    goals = backlog.records(.goal).filter { $0.file.path.fileStem.lowercased() != "vision" }
  }

  /// The goal that an item names, or else the one that its epic names.
  func goal(of item: Item) -> String? {
    if let own = item.fields.text(of: "goal") { return own }
    let epic = item.fields.text(of: "epic").flatMap { backlog.index[$0] }
    return epic.flatMap { $0.fields.text(of: "goal") }
  }

  /// The names of the goals that an item or a sprint serves, in lower case.
  func served() -> Set<String> {
    let items = backlog.items.compactMap { $0.fields.text(of: "goal") }
    let sprints = backlog.records(.sprint).flatMap { $0.texts(of: "serves") }
    return Set((items + sprints).map { $0.lowercased() })
  }
}
