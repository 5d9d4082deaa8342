import Source

/// The places of diagnostics in UTF-16 columns, which most report formats count in.
///
/// Diagnostics come sorted by path, so the lines of one file are read once for all of its own.
struct TextPlaces {
  /// A place as editors show it: line and column from 1, the column in UTF-16 code units.
  struct Place: Hashable {
    let line: Int
    let column: Int
  }

  private var file: SourceFile?
  private var lines = LineTable([])

  /// The place of an offset in bytes.
  mutating func place(at offset: Int, in file: SourceFile) -> Place {
    if self.file != file {
      self.file = file
      lines = LineTable(file.bytes)
    }
    let offset = min(max(offset, 0), file.bytes.count)
    let index = lines.index(of: offset)
    if offset == file.bytes.count, offset > lines.lines[index].upperBound {
      return Place(line: index + 2, column: 1)
    }
    let before = file.text(in: lines.lines[index].lowerBound..<offset)
    return Place(line: index + 1, column: before.utf16.count + 1)
  }

  /// Where a diagnostic starts and ends; the end is exclusive.
  mutating func places(of diagnostic: Diagnostic) -> (start: Place, end: Place) {
    let file = diagnostic.file
    return (
      place(at: diagnostic.start.offset, in: file), place(at: diagnostic.end.offset, in: file)
    )
  }
}

extension Diagnostic {
  /// The last line that the diagnostic touches, for formats whose ends are inclusive.
  ///
  /// A range that takes the line end along ends at the first column of the next line, which holds
  /// none of it.
  var lastLine: Int {
    end.column == 1 && end.line > start.line ? end.line - 1 : end.line
  }

  /// The message, and after a line end the help, for formats with one text.
  var messageWithHelp: String {
    defect.message + (defect.help.map { "\n\($0)" } ?? "")
  }
}
