import BacklogModel
import Source

/// Patterns for files that stand among items and are none.
struct ExcludePatterns {
  /// The patterns; several files that begin with the same word share one.
  let patterns: [String]

  /// Finds patterns.
  ///
  /// - Parameters:
  ///   - others: the paths to leave out, below the backlog folder.
  ///   - items: the paths that must stay.
  init(_ others: [String], items: [String]) {
    var patterns: [String] = []
    for path in others where !patterns.contains(where: { PathPattern($0).matches(path) }) {
      let candidates = Self.candidates(for: path)
      let pattern = candidates.first { candidate in
        let matcher = PathPattern(candidate)
        return others.count(where: { matcher.matches($0) }) > 1
          && !items.contains(where: { matcher.matches($0) })
      }
      patterns.append(pattern ?? path)
    }
    self.patterns = patterns
  }

  /// The same name in other folders, and names that begin with the same word.
  private static func candidates(for path: String) -> [String] {
    let name = path.fileName
    let folder = String(path.dropLast(name.count))
    let word = name.prefix { $0 != "-" && $0 != "_" && $0 != "." && $0 != " " }
    let mark = name.dropFirst(word.count).first.map(String.init) ?? ""
    return (folder.isEmpty ? [] : ["*/" + name])
      + (word.isEmpty || mark == "." ? [] : [folder + word + mark + "*"])
  }
}
