public import BacklogModel

/// What a run knows of the past: facts that somebody who can read git hands to the rules.
///
/// Rules do not read history themselves. Without these facts, those that need them say nothing.
public struct KnownHistory: Sendable {
  /// The day on which the run takes place; `nil` where nobody asks how old something is.
  public let today: CalendarDay?

  /// The day of the last change of each file, by its path below the root.
  public let lastChanges: [String: CalendarDay]

  /// The backlog before the changes that are checked; `nil` where all of it is checked.
  public let earlier: Backlog?

  /// Hands over what is known.
  public init(
    today: CalendarDay? = nil, lastChanges: [String: CalendarDay] = [:], earlier: Backlog? = nil
  ) {
    self.today = today
    self.lastChanges = lastChanges
    self.earlier = earlier
  }

  /// Reads days such as `2026-03-01`, for the examples of rules; `nil` if one is none.
  init?(of lastChanges: [String: String], today: String) {
    guard let today = CalendarDay(today) else { return nil }
    self.init(today: today, lastChanges: lastChanges.compactMapValues { CalendarDay($0) })
  }
}
