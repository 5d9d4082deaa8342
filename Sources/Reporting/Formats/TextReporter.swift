public import Source

/// Diagnostics for people: each with its source line, a caret under the place, and what helps.
public struct TextReporter: Reporter {
  /// The name on the command line.
  public static let name = "text"

  /// What the format is for.
  public static let abstract = "for people, with the source line"

  /// How many bytes of a line are looked at on each side of a place: more than fit on a screen.
  private static let reach = 2048

  private let options: ReportOptions

  /// Makes a reporter.
  public init(options: ReportOptions) { self.options = options }

  /// Writes the diagnostics with a blank line after each, and the counts at the end.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    let blocks = diagnostics.inReadingOrder().map { diagnostic in
      let heading = DiagnosticHeading(diagnostic, path: options.shownPath(of: diagnostic.path))
      let lines =
        [heading.text(in: options.style)] + excerpt(of: diagnostic) + notes(on: diagnostic)
      return lines.joined(separator: "\n") + "\n\n"
    }
    return Array((blocks.joined() + summary.sentence + "\n").utf8)
  }

  private func excerpt(of diagnostic: Diagnostic) -> [String] {
    let line = diagnostic.excerpt(reach: Self.reach)
    guard line.text.contains(where: { !$0.isWhitespace }) else { return [] }
    let number = String(diagnostic.start.line)
    let gutter = String(repeating: " ", count: number.count)
    let excerpt = SourceExcerpt(
      of: line.text, marking: line.marked, width: options.width - gutter.utf8.count - 5)
    return [
      "  \(options.style.paint("\(number) |", .dim)) \(excerpt.text)",
      "  \(options.style.paint("\(gutter) |", .dim)) \(excerpt.margin)"
        + options.style.paint(excerpt.caret, diagnostic.severity.look),
    ]
  }

  private func notes(on diagnostic: Diagnostic) -> [String] {
    let defect = diagnostic.defect
    var notes = defect.related.map { related -> (String, String) in
      let path = options.shownPath(of: related.path)
      return ("see", "\(path):\(related.start.line):\(related.start.column): \(related.message)")
    }
    if let help = defect.help { notes.append(("help", help)) }
    if let fix = defect.fix {
      notes.append(("fix", "\(fix.title) (\(fix.isSafe ? "--fix" : "--unsafe-fixes"))"))
    }
    return notes.map { label, text in
      "  \(options.style.paint(label + ":", .bold)) \(TerminalText.sanitized(text))"
    }
  }
}
