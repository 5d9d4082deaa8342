/// The identity of a diagnostic that survives moving lines, for baselines and code-quality tools.
public enum Fingerprint {
  /// The fingerprint of each diagnostic, in their order; all are different.
  ///
  /// The first 32 hexadecimal digits of the SHA-256 of rule, item (or else path), the source line
  /// without blanks around it, and which of several equal ones it is, from 1 in the order of files
  /// and lines; with NUL between them.
  public static func all(of diagnostics: [Diagnostic]) -> [String] {
    let ordered = diagnostics.indices.sorted { left, right in
      let (a, b) = (diagnostics[left], diagnostics[right])
      return (a.path, a.start.offset, a.end.offset, a.defect.message, left)
        < (b.path, b.start.offset, b.end.offset, b.defect.message, right)
    }
    var seen: [String: Int] = [:]
    var result = Array(repeating: "", count: diagnostics.count)
    for index in ordered {
      let key = key(of: diagnostics[index])
      seen[key, default: 0] += 1
      let text = "\(key)\0\(seen[key, default: 1])"
      result[index] = String(SHA256Digest(of: Array(text.utf8)).hexadecimal.prefix(32))
    }
    return result
  }

  private static func key(of diagnostic: Diagnostic) -> String {
    let line = diagnostic.sourceLine
    let words = line.drop(while: \.isWhitespace)
    let end = words.lastIndex { !$0.isWhitespace }.map(words.index(after:)) ?? words.startIndex
    let subject = diagnostic.item ?? diagnostic.path
    return "\(diagnostic.defect.rule)\0\(subject)\0\(words[..<end])"
  }
}
