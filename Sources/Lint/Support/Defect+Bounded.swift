import Source

extension [Defect] {
  /// How many defects of one rule in one line are told one by one.
  private static let mostInOneLine = 20

  /// How many defects of one rule in one file are told one by one.
  private static let mostInOneFile = 500

  /// The defects of a file, with the rest of many in one line or of very many in all as a number.
  ///
  /// No person wrote such a file, and nobody reads them one by one. What can be fixed is told in any
  /// case, or `--fix` would have to be called again and again.
  func bounded(by lines: LineTable) -> [Defect] {
    guard count > Self.mostInOneLine else { return self }
    let byLine = cut(at: Self.mostInOneLine, more: "of this kind stand in this line") {
      Place(rule: $0.rule, line: lines.index(of: $0.range.lowerBound))
    }
    guard byLine.count > Self.mostInOneFile else { return byLine }
    let toRead = byLine.filter { $0.fix == nil }
    return byLine.filter { $0.fix != nil }
      + toRead.cut(at: Self.mostInOneFile, more: "of this kind stand in this file") {
        Place(rule: $0.rule, line: nil)
      }
  }

  /// The first defects of each place, and one that says how many more there are.
  private func cut(at most: Int, more words: String, by place: (Defect) -> Place) -> [Defect] {
    Dictionary(grouping: self, by: place).values.flatMap { defects -> [Defect] in
      guard defects.count > most else { return defects }
      let ordered = defects.sorted {
        ($0.range.lowerBound, $0.range.upperBound, $0.message)
          < ($1.range.lowerBound, $1.range.upperBound, $1.message)
      }
      let rest = ordered[most...]
      return ordered.prefix(most)
        + rest.prefix(1).map { Defect($0.rule, at: $0.range, "\(rest.count) more \(words)") }
    }
  }

  /// Where a rule finds something: in a line, or anywhere in a file.
  private struct Place: Hashable {
    let rule: RuleID
    let line: Int?
  }
}
