import Source

/// The first line of a diagnostic: `path:line:column: severity[rule] message`.
struct DiagnosticHeading {
  private let diagnostic: Diagnostic
  private let path: String

  /// - Parameter path: the path of the file as the reader knows it.
  init(_ diagnostic: Diagnostic, path: String) {
    self.diagnostic = diagnostic
    self.path = path
  }

  func text(in style: Style) -> String {
    let place = "\(path):\(diagnostic.start.line):\(diagnostic.start.column):"
    let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.defect.rule)]"
    let message = TerminalText.sanitized(diagnostic.defect.message)
    return style.paint(TerminalText.sanitized(place), .bold) + " "
      + style.paint(TerminalText.sanitized(kind), diagnostic.severity.look) + " " + message
  }
}

extension Severity {
  /// How a diagnostic of this severity looks.
  var look: Style.Look {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }
}
