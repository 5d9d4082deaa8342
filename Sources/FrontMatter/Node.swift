public import Source

/// A value: a scalar, a list or a map.
public struct Node: Sendable, Hashable {
  /// How a scalar is written.
  public enum Style: Sendable, Hashable {
    /// Without quotes.
    case plain
    /// In single quotes.
    case singleQuoted
    /// In double quotes.
    case doubleQuoted
    /// After `|`.
    case literal
    /// After `>`.
    case folded
  }

  /// What a node holds.
  public enum Content: Sendable, Hashable {
    /// Text, with quotes and escapes resolved.
    case scalar(String, Style)
    /// A list; in flow style it stands in brackets.
    case list([Node], isFlow: Bool)
    /// A map; in flow style it stands in braces.
    case map([Entry], isFlow: Bool)
  }

  /// What the node holds.
  public let content: Content

  /// The bytes of the value, quotes and brackets included; of a block value up to the end of its
  /// last line of content; empty, right after the colon or dash, where nothing is written.
  public let range: ByteRange

  /// Makes a node.
  public init(_ content: Content, at range: ByteRange) {
    self.content = content
    self.range = range
  }

  /// Whether the value means "absent": an empty plain scalar, `~` or `null`.
  public var isAbsent: Bool {
    guard case .scalar(let text, .plain) = content, text.utf8.count <= 4 else { return false }
    switch text {
    case "", "~", "null", "Null", "NULL": return true
    default: return false
    }
  }

  /// The text of a scalar that is not absent.
  public var text: String? {
    guard case .scalar(let text, _) = content, !isAbsent else { return nil }
    return text
  }

  /// The elements of a list; a scalar counts as a list of one, an absent value as none.
  public var elements: [Node] {
    switch content {
    case .list(let nodes, _): nodes.filter { !$0.isAbsent }
    case .scalar: isAbsent ? [] : [self]
    case .map: [self]
    }
  }

  /// The entries of a map; none for anything else.
  public var entries: [Entry] {
    guard case .map(let entries, _) = content else { return [] }
    return entries
  }

  /// The value of a key of a map.
  public subscript(key: String) -> Node? {
    entries.first { $0.key == key }?.value
  }
}
