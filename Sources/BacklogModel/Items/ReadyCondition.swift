/// One entry of a Definition of Ready: what an item must have before work may start.
public enum ReadyCondition: Sendable, Hashable {
  /// A story sentence with role and means.
  case story
  /// At least so many acceptance criteria.
  case criteria(atLeast: Int)
  /// A section that says how to reproduce a bug.
  case steps
  /// No item that it depends on is open.
  case noOpenBlocker
  /// A value of a key of the front matter.
  case key(String)

  /// The names that may stand in a configuration, for suggestions.
  public static let names =
    ["story", "criteria", "steps", "no-open-blocker"]
    + ItemKeys.all.map(\.name).filter { $0 != "criteria" }

  /// Reads a condition: `story`, `criteria>=2`, `estimate`, `no-open-blocker`.
  ///
  /// - Parameters:
  ///   - text: the condition.
  ///   - extraKeys: the keys of the team's own, beside those that begin with `x-`.
  public init?(_ text: String, extraKeys: [String] = []) {
    switch text {
    case "story": self = .story
    case "steps": self = .steps
    case "no-open-blocker": self = .noOpenBlocker
    case "criteria": self = .criteria(atLeast: 1)
    default:
      if text.hasPrefix("criteria>="), let count = Int(text.dropFirst("criteria>=".count)),
        count > 0
      {
        self = .criteria(atLeast: count)
      } else if text.hasPrefix("x-") || extraKeys.contains(text)
        || ItemKeys.all.contains(where: { $0.name == text })
      {
        self = .key(text)
      } else {
        return nil
      }
    }
  }
}
