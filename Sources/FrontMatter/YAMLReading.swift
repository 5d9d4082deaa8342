import Source

/// What came out of reading a YAML text once.
struct YAMLReading {
  /// The keys at the top level, up to the first syntax error or unsafe construct.
  var entries: [Entry] = []

  /// Whether the top level is a map in braces.
  var isFlow = false

  /// What we refuse, in the order of the file.
  var defects: [Defect] = []

  /// What libyaml could not read, and stopped at.
  var problem: SyntaxProblem?

  /// The names that aliases use.
  var aliases: Set<String> = []
}
