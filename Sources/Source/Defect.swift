/// The name of a rule: `group/defect`, in kebab-case, naming the defect and never the cure.
public struct RuleID: Sendable, Hashable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name as it is written in configuration and output.
  public let name: String

  /// Makes an identifier of its name.
  public init(_ name: String) { self.name = name }

  /// Makes an identifier of a literal.
  public init(stringLiteral name: String) { self.name = name }

  /// The part before the slash.
  public var group: Substring { name.prefix { $0 != "/" } }

  /// The name.
  public var description: String { name }

  /// Whether one name sorts before another.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// Something wrong at a place of a file, before a configuration gives it a severity.
///
/// Readers and rules produce defects; the linter makes a `Diagnostic` of each.
public struct Defect: Sendable, Hashable {
  /// The rule that it violates.
  public let rule: RuleID

  /// Where it stands in the file, in bytes.
  public let range: ByteRange

  /// What is wrong, in one sentence without a full stop at the end.
  public let message: String

  /// How to put it right, in one sentence; `nil` where the message says it all.
  public let help: String?

  /// Other places that belong to it, such as the first of two equal IDs.
  public let related: [RelatedLocation]

  /// A change that removes it.
  public let fix: Fix?

  /// Makes a defect.
  public init(
    _ rule: RuleID, at range: ByteRange, _ message: String, help: String? = nil,
    related: [RelatedLocation] = [], fix: Fix? = nil
  ) {
    self.rule = rule
    self.range = range
    self.message = message
    self.help = help
    self.related = related
    self.fix = fix
  }
}

/// A second place that helps to understand a defect.
public struct RelatedLocation: Sendable, Hashable {
  /// The file of the place.
  public let path: String

  /// The place.
  public let start: SourcePosition

  /// What stands there: "first used here".
  public let message: String

  /// Makes a related place.
  public init(path: String, start: SourcePosition, message: String) {
    self.path = path
    self.start = start
    self.message = message
  }
}
