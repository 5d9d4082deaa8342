/// A text as lines, with the edits that undo a change.
///
/// Each says whether it found its place.
struct EditedText {
  private(set) var lines: [String]

  /// Splits a text at its line ends.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text, with one line end at its end.
  var joined: String {
    let end = lines.lastIndex { !$0.isEmpty } ?? -1
    return lines[...end].map { $0 + "\n" }.joined()
  }

  mutating func replaceLine(_ line: String, with other: String) -> Bool {
    guard let index = lines.firstIndex(of: line) else { return false }
    lines[index] = other
    return true
  }

  mutating func removeLines(from first: String, through last: String) -> Bool {
    guard let start = lines.firstIndex(where: { $0.hasPrefix(first) }),
      let end = lines[start...].firstIndex(where: { $0.hasPrefix(last) })
    else { return false }
    lines.removeSubrange(start...end)
    closeGap(at: start)
    return true
  }

  mutating func insert(_ added: [String], above next: String) -> Bool {
    guard let index = lines.firstIndex(where: { $0.hasPrefix(next) }) else { return false }
    lines.insert(contentsOf: added, at: index)
    return true
  }

  /// Replaces words inside a line; they must stand in exactly one line.
  mutating func replace(_ words: String, with others: String) -> Bool {
    let matches = lines.indices.compactMap { index in
      lines[index].firstRange(of: words).map { (index, $0) }
    }
    guard matches.count == 1, let (index, range) = matches.first else { return false }
    lines[index].replaceSubrange(range, with: others)
    return true
  }

  /// Clears the box of a criterion, from 1.
  mutating func untick(_ number: Int) -> Bool {
    let boxes = lines.indices.filter {
      lines[$0].firstRange(of: "[x]") != nil || lines[$0].firstRange(of: "[ ]") != nil
    }
    guard boxes.indices.contains(number - 1),
      let range = lines[boxes[number - 1]].firstRange(of: "[x]")
    else { return false }
    lines[boxes[number - 1]].replaceSubrange(range, with: "[ ]")
    return true
  }

  /// Takes an entry out of an order, with the reasons under it.
  mutating func removeEntry(_ item: String) -> [String]? {
    guard let start = lines.firstIndex(where: { Self.isEntry($0, of: item) }) else { return nil }
    let end = lines[(start + 1)...].firstIndex { !Self.continuesEntry($0) } ?? lines.endIndex
    let entry = Array(lines[start..<end])
    lines.removeSubrange(start..<end)
    closeGap(at: start)
    return entry
  }

  /// Puts an entry into an order.
  mutating func insertEntry(_ entry: [String], at place: OrderPlace) -> Bool {
    switch place {
    case .above(let item):
      guard let index = lines.firstIndex(where: { Self.isEntry($0, of: item) }) else {
        return false
      }
      lines.insert(contentsOf: entry, at: index)
    case .last(let horizon):
      guard let heading = lines.firstIndex(of: "## \(horizon)") else { return false }
      let body = lines[(heading + 1)...].prefix { !$0.hasPrefix("## ") }
      if let last = body.lastIndex(where: { !$0.isEmpty }) {
        let isList = Self.isEntry(lines[last], of: "") || Self.continuesEntry(lines[last])
        lines.insert(contentsOf: (isList ? [] : [""]) + entry, at: last + 1)
      } else {
        lines.insert(contentsOf: [""] + entry, at: heading + 1)
      }
    }
    return true
  }

  private static func isEntry(_ line: String, of item: String) -> Bool {
    line.hasPrefix("1. [\(item)") || line.hasPrefix("- [\(item)")
  }

  private static func continuesEntry(_ line: String) -> Bool {
    !line.isEmpty && !line.hasPrefix("#") && !isEntry(line, of: "")
  }

  /// Leaves one blank line where a removal made two of them meet.
  private mutating func closeGap(at index: Int) {
    guard index > 0, index < lines.count, lines[index - 1].isEmpty, lines[index].isEmpty else {
      return
    }
    lines.remove(at: index)
  }
}
