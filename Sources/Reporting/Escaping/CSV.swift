import Source

/// Comma-separated values (RFC 4180) that a spreadsheet does not run as formulas.
public enum CSV {
  /// A field, in quotation marks where it needs them.
  ///
  /// A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab
  /// or a carriage return, perhaps after blanks or what cannot be seen) gets an apostrophe in front,
  /// as OWASP advises on CSV injection. A field stays on one line, and what could steer a terminal
  /// becomes visible, as everywhere.
  public static func field(_ text: String) -> String {
    let first = text.unicodeScalars.first { $0 != " " && ($0.isASCII || !$0.isSteering) }
    let isFormula = first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    let clean = TerminalText.sanitized(text)
    let safe = isFormula ? "'" + clean : clean
    let scalars = safe.unicodeScalars
    let needsQuotes =
      scalars.contains { ",;\"".unicodeScalars.contains($0) }
      || scalars.first == " " || scalars.last == " "
    guard needsQuotes else { return safe }
    // Scalar by scalar: a quotation mark under an accent is still one to a reader of the file.
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in scalars {
      quoted.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar])
    }
    return String(quoted) + "\""
  }

  /// A row with its line end.
  public static func row(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }
}
