extension Ranking.Place {
  /// The reason on one line, without the bullets and quotation marks of its lines.
  public var reasonInWords: String {
    let marks: Set<Character> = ["-", "*", "+", ">"]
    return reason.split(separator: "\n").map { line in
      let isMarked = line.first.map(marks.contains) == true && line.dropFirst().first == " "
      return String(isMarked ? line.dropFirst(2) : line)
    }.joined(separator: "; ")
  }
}
