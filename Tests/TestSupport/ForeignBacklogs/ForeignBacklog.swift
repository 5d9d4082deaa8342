/// Small backlogs in the forms of other tools, to be adopted: texts by path.
public struct ForeignBacklog: Sendable {
  /// The name of the form.
  public let name: String

  /// The files.
  public let files: [String: String]

  /// One for each form.
  public static let all = [
    backlogMd, kanbn, doorstop, bmad, storiesWithFrontMatter, storiesWithoutFrontMatter,
  ]
}
