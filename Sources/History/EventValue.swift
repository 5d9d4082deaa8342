/// What a key, a text or a place was before a change, or is after it.
public enum EventValue: Sendable, Hashable {
  /// One text, as it is written in the file without its quotes.
  case text(String)
  /// A list of texts.
  case list([String])
  /// A place in the order: the rank from 1, `nil` in a parked horizon; the name of the horizon,
  /// `nil` above the first.
  case place(rank: Int?, horizon: String?)

  /// The value on one line, for people.
  public var words: String {
    switch self {
    case .text(let text): text
    case .list(let texts): texts.joined(separator: ", ")
    case .place(let rank?, let horizon?): "\(rank) in \(horizon)"
    case .place(let rank?, nil): "\(rank)"
    case .place(nil, let horizon): "set aside" + (horizon.map { " in \($0)" } ?? "")
    }
  }
}
