import Source

/// One step through a YAML text, with its place in the file.
struct YAMLEvent {
  /// What happens.
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case alias(String)
    case scalar(String, Node.Style)
    case listStart(isFlow: Bool)
    case listEnd
    case mapStart(isFlow: Bool)
    case mapEnd
  }

  /// What stands before a value and makes it more than it shows.
  enum Decoration {
    case anchor(String)
    case tag
  }

  /// What happens.
  let kind: Kind

  /// Where, in bytes of the file; the end of a block value may lie too far behind.
  let range: ByteRange

  /// The anchor or tag of the value.
  var decoration: Decoration?
}

/// Why libyaml gave up.
struct SyntaxProblem: Hashable {
  /// What libyaml says, for telling problems apart; never shown.
  let problem: String

  /// Where it noticed, in bytes of the file.
  let offset: Int

  /// What it was reading then; never shown.
  let context: String

  /// Where that began, if it is known.
  let contextOffset: Int?
}
