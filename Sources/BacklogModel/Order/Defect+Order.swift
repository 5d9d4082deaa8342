import Source

// The words of the defects of an order.
extension Defect {
  /// Whether an order with this defect is unreadable.
  var isFatalToOrder: Bool { rule == OrderRule.syntax || rule == OrderRule.limit }

  static func orderTooLarge(_ size: Int) -> Defect {
    Defect(
      OrderRule.limit, at: 0..<0,
      "the order has \(size) bytes, and at most \(Order.largestSize) are read",
      help: "remove finished items with 'nextup fmt --sweep'")
  }

  static func orderLineTooLong(_ line: ByteRange, most: Int) -> Defect {
    Defect(
      OrderRule.limit, at: line,
      "the line has \(line.count) bytes, and at most \(most) are read")
  }

  static func tooManyEntries(at range: ByteRange) -> Defect {
    Defect(
      OrderRule.limit, at: range,
      "the order has more than \(Order.mostEntries) entries",
      help: "remove finished items with 'nextup fmt --sweep'")
  }

  static func orderTrouble(
    _ trouble: OrderTrouble, at line: OrderLine, in bytes: [UInt8]
  ) -> Defect {
    var fix: Fix?
    if trouble == .indentedHeading {
      let edit = TextEdit(line.range.lowerBound..<line.start, with: "")
      fix = Fix("Remove the indentation", edits: [edit])
    }
    return Defect(
      OrderRule.syntax, at: bytes.trimmed(line.range), trouble.message, help: trouble.help,
      fix: fix)
  }

  /// A numbered line that Markdown shows as part of the paragraph above it.
  static func swallowed(_ head: OrderEntryHead, line: OrderLine, lineEnd: String) -> Defect {
    let start = line.range.lowerBound
    return Defect(
      OrderRule.syntax, at: start..<head.range.upperBound,
      "this line is shown as part of the paragraph above it, not as an entry",
      help: "leave a blank line above the list",
      fix: Fix("Add a blank line", edits: [TextEdit(start..<start, with: lineEnd)]))
  }

  /// A number that is none in Markdown, before the ID of an item.
  static func misnumbered(_ head: OrderEntryHead, number: ByteRange) -> Defect {
    Defect(
      OrderRule.unnumbered, at: number.lowerBound..<head.range.upperBound,
      "\(head.id) stands after a number that Markdown does not read, so it has no rank",
      help: "begin the line with '1.' and a blank",
      fix: Fix(
        "Make it a number", isSafe: head.destination != nil,
        edits: [TextEdit(number, with: "1. ")]))
  }

  static func unnumbered(
    _ head: OrderEntryHead, marker: OrderMarker, line: OrderLine
  ) -> Defect {
    Defect(
      OrderRule.unnumbered, at: line.start..<head.range.upperBound,
      "\(head.id) stands after a bullet, so it has no rank",
      help: "begin the line with '1.': numbers rank, bullets explain",
      fix: Fix(
        "Make it a number", isSafe: head.destination != nil,
        edits: [TextEdit(marker.range, with: "1.")]))
  }

  /// A number with an ID that is indented; without its indentation it would be an entry.
  static func nested(
    _ head: OrderEntryHead, line: OrderLine, isShownAsEntry: Bool
  ) -> Defect {
    let edit = TextEdit(line.range.lowerBound..<line.start, with: "")
    return Defect(
      OrderRule.nested, at: line.start..<head.range.upperBound,
      "\(head.id) is indented, so it has no rank",
      help: "begin the line at the first column, or make the number a bullet",
      fix: Fix("Remove the indentation", isSafe: isShownAsEntry, edits: [edit]))
  }

  static func missingID(
    after marker: OrderMarker, line: OrderLine, in bytes: [UInt8]
  ) -> Defect {
    let end = bytes.endWithoutBlanks(of: line.range)
    let (reason, fix) = OrderEntryRepair.hint(in: bytes, at: marker.content, end: end)
    return Defect(
      OrderRule.missingID, at: line.start..<max(end, marker.range.upperBound),
      reason ?? "the entry does not begin with the ID of an item",
      help: "write [ID](path) after the number; explain with bullets or plain text", fix: fix)
  }

  static func duplicate(
    _ entry: OrderEntry, of first: OrderEntry, in file: SourceFile
  ) -> Defect {
    let line = first.lineRange.lowerBound
    let start = SourcePosition(
      line: line, column: first.idRange.lowerBound - first.range.lowerBound + 1,
      offset: first.idRange.lowerBound)
    let isCopy = file.text(in: entry.range) == file.text(in: first.range)
    let canGo = isCopy || entry.reason == nil && entry.lineRange.count == 1
    return Defect(
      OrderRule.duplicateItem, at: entry.idRange,
      "\(entry.id) is already listed on line \(line), which counts",
      help: "keep the line that says what you mean, and remove the other",
      related: [RelatedLocation(path: file.path, start: start, message: "listed here")],
      fix: canGo
        ? Fix("Remove the second line", isSafe: false, edits: [TextEdit(entry.range, with: "")])
        : nil)
  }
}
