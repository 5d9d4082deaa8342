/// How far an item has come; every status word of a team maps to one stage.
public enum Stage: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Written down, not yet refined.
  case proposed
  /// Refined: it can be taken into a sprint.
  case ready
  /// Being worked on.
  case started
  /// Done by the developers, waiting for the Product Owner.
  case finished
  /// Accepted by the Product Owner.
  case accepted
  /// Will not be done.
  case dropped

  /// Whether nothing more is to be done: accepted or dropped.
  public var isClosed: Bool { self == .accepted || self == .dropped }

  /// Whether one stage comes before another.
  public static func < (left: Stage, right: Stage) -> Bool {
    let stages = allCases
    return stages.firstIndex(of: left) ?? 0 < stages.firstIndex(of: right) ?? 0
  }
}
