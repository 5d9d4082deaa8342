extension Ranking.Place {
  /// The reason on one line, without the bullets and quotation marks of its lines, and without the
  /// marks of a conflict.
  public var reasonInWords: String {
    let marks: Set<Character> = ["-", "*", "+", ">"]
    let conflict: Set<Substring> = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
    return reason.split(separator: "\n").filter { !conflict.contains($0.prefix(7)) }.map { line in
      let isMarked = line.first.map(marks.contains) == true && line.dropFirst().first == " "
      return String(isMarked ? line.dropFirst(2) : line)
    }.joined(separator: "; ")
  }
}
