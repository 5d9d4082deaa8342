import Source

/// Changes a list with the fewest bytes: only what stands between the equal beginning and end.
struct ListEdit {
  let plan: EditPlan
  let node: Node
  let old: [Node]
  let new: [FrontMatterValue]

  private var bytes: [UInt8] { plan.bytes }

  /// The edits; both lists have at least one element.
  func edits(isFlow: Bool) -> [TextEdit] {
    let values = old.map(\.value)
    let start = zip(values, new).prefix { $0 == $1 }.count
    let end = zip(values.dropFirst(start).reversed(), new.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    let removed = start..<old.count - end
    let added = new[start..<new.count - end].map { text(of: $0, inFlow: isFlow) }
    return isFlow ? inBrackets(removed, added) : inLines(removed, added)
  }

  private func inBrackets(_ removed: Range<Int>, _ added: [String]) -> [TextEdit] {
    let text = added.joined(separator: ", ")
    if removed.isEmpty {
      let isFirst = removed.lowerBound == 0
      let place =
        isFirst ? old[0].range.lowerBound : old[removed.lowerBound - 1].range.upperBound
      return [TextEdit(place..<place, with: isFirst ? text + ", " : ", " + text)]
    }
    let start = old[removed.lowerBound].range.lowerBound
    let end = old[removed.upperBound - 1].range.upperBound
    if !added.isEmpty { return [TextEdit(start..<end, with: text)] }
    if removed.upperBound < old.count {
      return [TextEdit(start..<old[removed.upperBound].range.lowerBound, with: "")]
    }
    return [TextEdit(old[removed.lowerBound - 1].range.upperBound..<end, with: "")]
  }

  private func inLines(_ removed: Range<Int>, _ added: [String]) -> [TextEdit] {
    let lineStart = bytes.startOfLine(holding: node.range.lowerBound)
    let indent = plan.file.text(in: lineStart..<node.range.lowerBound)
    let lines = added.map { dash + $0 }
    if removed.count == old.count {
      return [TextEdit(node.range, with: lines.joined(separator: plan.lineEnd + indent))]
    }
    var edits = removedLines(removed)
    if lines.isEmpty { return edits }
    if removed.lowerBound == 0 {
      let text = lines.map { indent + $0 + plan.lineEnd }.joined()
      edits.append(TextEdit(lineStart..<lineStart, with: text))
    } else {
      let end = plan.endOfLines(of: old[removed.lowerBound - 1])
      let text = lines.map { plan.lineEnd + indent + $0 }.joined()
      edits.append(TextEdit(end..<end, with: text))
    }
    return edits
  }

  /// The lines of some elements; the last of a file takes the line end before it along.
  private func removedLines(_ removed: Range<Int>) -> [TextEdit] {
    let ranges = removed.map { plan.removeLines(old[$0].range).range }
    return ranges.indices.map { index in
      let next = index + 1 < ranges.count ? ranges[index + 1].lowerBound : Int.max
      let range = ranges[index]
      return TextEdit(range.lowerBound..<min(range.upperBound, next), with: "")
    }
  }

  /// The dash of the list, with the blanks behind it.
  private var dash: String {
    let start = node.range.lowerBound
    let element = old[0].range.lowerBound
    let isOnLine = element <= bytes.contentEnd(from: start) && element > start + 1
    return isOnLine ? plan.file.text(in: start..<element) : "- "
  }

  /// An element: as it was written if the list had it, else as plainly as can be.
  private func text(of value: FrontMatterValue, inFlow: Bool) -> String {
    guard let known = old.first(where: { $0.value == value }) else {
      return ValueWriter.oneLine(value, inFlow: inFlow)
    }
    return plan.file.text(in: known.range)
  }
}
