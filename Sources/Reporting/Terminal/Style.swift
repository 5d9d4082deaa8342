/// Colours text, or leaves it alone.
public struct Style: Sendable, Hashable {
  /// How text can look.
  public enum Look: Int, Sendable, Hashable, CaseIterable {
    /// Bold.
    case bold = 1
    /// Less bright.
    case dim = 2
    /// Red: errors, and what went away.
    case red = 31
    /// Green: what is fine, and what came.
    case green = 32
    /// Yellow: warnings.
    case yellow = 33
    /// Blue: names.
    case blue = 34
    /// Cyan: notes.
    case cyan = 36
  }

  /// Whether it colours.
  public let isColored: Bool

  /// Makes a style.
  public init(isColored: Bool) { self.isColored = isColored }

  /// A text in a look (ECMA-48, SGR); the text itself if the style does not colour.
  public func paint(_ text: String, _ look: Look?) -> String {
    guard isColored, let look, !text.isEmpty else { return text }
    return "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m"
  }
}
