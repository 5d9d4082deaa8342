/// Text as the cell of a Markdown table.
public enum MarkdownCell {
  /// The text so that a Markdown reader shows it as it is, on one line.
  ///
  /// Marks get a backslash; line ends, tabs and controls become harmless as in a terminal.
  public static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in TerminalText.sanitized(text).unicodeScalars {
      if "\\`*_[]<>|&~$".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// A row of a table with its line end.
  public static func row(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
  }
}
