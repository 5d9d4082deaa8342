internal import Source

/// Where the parts of a table stand in the lines of a paragraph.
struct TableLayout {
  /// A row and its cells.
  struct Row {
    let range: ByteRange
    let cells: [ByteRange]
  }

  /// The lines of the paragraph above the table, which may be none.
  let leadingLines: [ByteRange]

  /// The alignments of the columns.
  let columns: [ColumnAlignment]

  /// Where the row under the header ends.
  let delimiterEnd: Int

  /// The header and the rows; cells beyond the last column are left out.
  let rows: [Row]

  /// Finds the table in the lines of a paragraph, or gives `nil` without one.
  ///
  /// - Parameter isLazy: whether a line, by its index, stands outside the blocks around the
  ///   paragraph. Such a line goes on with text, but makes no table of it.
  init?(in lines: [ByteRange], of bytes: [UInt8], isLazy: (Int) -> Bool) {
    for (header, line) in zip(lines.indices, lines.dropFirst()) {
      guard let columns = TableSyntax.columns(line, in: bytes) else { continue }
      let row = Row(range: lines[header], cells: TableSyntax.cells(of: lines[header], in: bytes))
      guard row.cells.count == columns.count, !isLazy(header + 1) else { continue }
      self.columns = columns
      delimiterEnd = line.upperBound
      leadingLines = Array(lines[..<header])
      rows =
        [row]
        + lines[(header + 2)...].map {
          Row(range: $0, cells: Array(TableSyntax.cells(of: $0, in: bytes).prefix(columns.count)))
        }
      return
    }
    return nil
  }
}
