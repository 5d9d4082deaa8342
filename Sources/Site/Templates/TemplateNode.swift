/// A piece of a template.
enum TemplateNode: Sendable {
  /// Mark-up, as it stands.
  case text([UInt8])
  /// A value.
  case variable(String, isEscaped: Bool)
  /// A part that is repeated for a list, shown once for any other value, and left out without one;
  /// or the other way round.
  case section(String, isInverted: Bool, [TemplateNode])
  /// A part that a template which extends this one may replace.
  case block(String, [TemplateNode])
  /// Another template, with some of its blocks replaced.
  case template(String, blocks: [String: [TemplateNode]])
}
