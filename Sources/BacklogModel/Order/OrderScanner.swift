import Source

/// Reads an order line by line, in one pass.
///
/// The scanner knows just enough of CommonMark's block structure to tell an entry from a line that
/// only looks like one. Where it cannot be sure it says so with a defect.
struct OrderScanner {
  let file: SourceFile
  let parked: Set<String>
  private(set) var horizons: [OrderHorizon] = []
  private(set) var entries: [OrderEntry] = []
  private(set) var prose: [ByteRange] = []
  private(set) var indices: [Identifier: Int] = [:]
  var defects: [Defect] = []

  private let lines: [ByteRange]
  private let longestLine: Int
  private var blocks = OrderBlockState()
  private var draft: OrderEntryDraft?
  private var proseStart: Int?
  private var proseEnd = 0
  private var rank = 0
  /// Whether the opening mark of a conflict was read, and the closing one was not.
  private var isInConflict = false

  init(_ file: SourceFile, parked: Set<String>, longestLine: Int) {
    self.file = file
    self.parked = parked
    self.longestLine = longestLine
    let isTooLarge = file.bytes.count > Order.largestSize
    lines = isTooLarge ? [] : LineTable(file.bytes).lines
    if isTooLarge { defects.append(.orderTooLarge(file.bytes.count)) }
  }

  mutating func scan() {
    if !lines.isEmpty { defects += OrderEncoding.defects(in: file.bytes) }
    for index in lines.indices {
      let content = contentOfLine(index)
      if content.count > longestLine {
        defects.append(.orderLineTooLong(content, most: longestLine))
      }
      read(OrderLine(content, in: file.bytes), index: index)
    }
    finishEntry()
    finishProse()
    if entries.count > Order.mostEntries {
      defects.append(.tooManyEntries(at: entries[Order.mostEntries].idRange))
    }
  }

  /// A line without its line end and, on the first line, without a byte order mark.
  private func contentOfLine(_ index: Int) -> ByteRange {
    let line = lines[index]
    let hasMark = index == 0 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return hasMark ? (line.lowerBound + 3)..<line.upperBound : line
  }

  private mutating func read(_ line: OrderLine, index: Int) {
    let isContiguous = blocks.followsLine
    report(blocks.trouble(of: line), on: line)
    switch line.kind {
    case .blank:
      finishProse()
    case .heading(let level, let name) where line.indent == 0:
      finishEntry()
      if level == 2 { open(name, line: index) } else { addProse(line) }
    case .marker(let marker):
      let head = head(after: marker, line: line)
      if isOwnLine(marker, head: head, of: line) {
        finishEntry()
        begin(marker, head: head, line: line, index: index)
      } else {
        if line.indent > 0, marker.number != nil { reportNested(head, marker, line: line) }
        keep(line, index: index, isContiguous: isContiguous)
      }
    case .text where line.indent == 0:
      guard let (number, head) = misnumbered(line) else { fallthrough }
      finishEntry()
      defects.append(.misnumbered(head, number: number))
      addProse(line)
    default:
      keep(line, index: index, isContiguous: isContiguous)
    }
    blocks.advance(over: line, startsEntry: draft?.firstLine == index)
  }

  /// Reports what makes the order unreadable; a conflict once, at its opening mark.
  private mutating func report(_ trouble: OrderTrouble?, on line: OrderLine) {
    guard let trouble else { return }
    let mark = ConflictMark(rawValue: file.bytes[line.start])
    if !isInConflict || ![.conflict, .underline].contains(trouble) {
      defects.append(.orderTrouble(trouble, at: line, in: file.bytes))
    }
    guard trouble == .conflict else { return }
    isInConflict = mark == .ours || isInConflict && mark != .theirs
  }

  /// Whether a marker at the first column begins something that is not a reason.
  private func isOwnLine(
    _ marker: OrderMarker, head: OrderEntryHead?, of line: OrderLine
  ) -> Bool {
    guard line.indent == 0 else { return false }
    if marker.number == nil { return head?.isUnmistakable == true }
    return head != nil || !blocks.isSwallowed(marker)
  }

  /// The entry that a line would begin if a blank stood after its number, or fewer digits in it.
  private func misnumbered(_ line: OrderLine) -> (number: ByteRange, head: OrderEntryHead)? {
    let bytes = file.bytes
    let end = line.range.upperBound
    var index = line.start
    while index < end, bytes[index].isASCIIDigit { index += 1 }
    guard index > line.start, index < end, ".)".utf8.contains(bytes[index]) else { return nil }
    index += 1
    // A no-break space (C2 A0) looks like a blank and begins no item of a list.
    while index < end, bytes[index].isBlank || [0xC2, 0xA0].contains(bytes[index]) { index += 1 }
    guard let head = OrderEntryHead(in: bytes, at: index, end: end), head.isUnmistakable else {
      return nil
    }
    return (line.start..<index, head)
  }

  private func head(after marker: OrderMarker, line: OrderLine) -> OrderEntryHead? {
    guard marker.blanks <= 4 else { return nil }
    return OrderEntryHead(in: file.bytes, at: marker.content, end: line.range.upperBound)
  }
}

// What lines become.
extension OrderScanner {
  private mutating func begin(
    _ marker: OrderMarker, head: OrderEntryHead?, line: OrderLine, index: Int
  ) {
    guard let head, marker.number != nil else {
      defects.append(
        head.map { .unnumbered($0, marker: marker, line: line) }
          ?? .missingID(after: marker, line: line, in: file.bytes))
      return addProse(line)
    }
    if blocks.isSwallowed(marker) {
      let lineEnd = OrderText.lineEnd(of: file.bytes)
      defects.append(.swallowed(head, line: line, lineEnd: lineEnd))
    }
    finishProse()
    draft = OrderEntryDraft(head, line: index, range: line.range, in: file.bytes)
  }

  private mutating func open(_ name: ByteRange, line: Int) {
    finishProse()
    let text = OrderHorizon.collapsed(file.text(in: name))
    horizons.append(
      OrderHorizon(
        name: text, isParked: parked.contains(OrderHorizon.key(text)), nameRange: name,
        line: line + 1))
  }

  /// Keeps a line as part of the reason above it, or else as prose.
  private mutating func keep(_ line: OrderLine, index: Int, isContiguous: Bool) {
    if draft != nil, line.indent > 0 || isContiguous && !line.isBreak {
      draft?.add(line, index: index, in: file.bytes)
    } else {
      finishEntry()
      addProse(line)
    }
  }

  /// Reports an entry that is indented: one that surely is meant as one, or that CommonMark may show
  /// among the others, were it with the ID on the next line.
  private mutating func reportNested(
    _ head: OrderEntryHead?, _ marker: OrderMarker, line: OrderLine
  ) {
    let mayBeShown = line.indent < (blocks.itemColumn ?? 4)
    guard let head else {
      guard mayBeShown, marker.isEmpty else { return }
      return defects.append(.missingID(after: marker, line: line, in: file.bytes))
    }
    guard mayBeShown || head.isUnmistakable else { return }
    let isShown = mayBeShown && !blocks.isSwallowed(marker)
    defects.append(.nested(head, line: line, isShownAsEntry: isShown))
  }

  private mutating func addProse(_ line: OrderLine) {
    if proseStart == nil { proseStart = line.range.lowerBound }
    proseEnd = line.range.upperBound
  }

  private mutating func finishProse() {
    if let start = proseStart { prose.append(start..<proseEnd) }
    proseStart = nil
  }

  private mutating func finishEntry() {
    guard let draft else { return }
    self.draft = nil
    let first = indices[draft.head.id]
    let isParked = horizons.last?.isParked ?? false
    if first == nil, !isParked { rank += 1 }
    let entry = draft.entry(
      rank: first == nil && !isParked ? rank : nil,
      horizon: horizons.isEmpty ? nil : horizons.count - 1,
      isDuplicate: first != nil, lines: lines, in: file.bytes)
    if let first {
      defects.append(.duplicate(entry, of: entries[first], in: file))
    } else {
      indices[entry.id] = entries.count
    }
    entries.append(entry)
  }
}
