/// What a record beside the items is: each kind has its folder and its keys.
public enum RecordKind: String, Sendable, Hashable, CaseIterable {
  /// A sprint: `sprints/S-….md`.
  case sprint
  /// A product goal: `goals/G-….md`; the vision stands beside the goals.
  case goal
  /// A persona: `personas/….md`.
  case persona
  /// What a stakeholder asked for: `requests/R-….md`.
  case request
  /// A release: `releases/….md`.
  case release

  /// The folder below the backlog.
  public var folder: String { rawValue + "s" }

  /// The keys of the front matter.
  public var keys: [KeyDefinition] {
    switch self {
    case .sprint: RecordKeys.sprint
    case .goal: RecordKeys.goal
    case .persona: RecordKeys.persona
    case .request: RecordKeys.request
    case .release: RecordKeys.release
    }
  }
}
