public import Source

/// The rules that the reader of front matter reports.
extension RuleID {
  /// YAML itself refuses the text.
  public static let frontMatterSyntax: RuleID = "front-matter/syntax"

  /// YAML that means more than it shows: anchors, aliases, tags, several documents, invisible line
  /// ends, deep nesting.
  public static let frontMatterUnsafe: RuleID = "front-matter/unsafe"

  /// A key stands twice in one map.
  public static let frontMatterDuplicateKey: RuleID = "front-matter/duplicate-key"

  /// A file or a part of it is larger than the limit.
  public static let itemLimit: RuleID = "item/limit"
}
