/// The difference of two texts in the unified format of git and diff, with three lines of context.
public struct UnifiedDiff: Sendable {
  private static let context = 3

  /// The path before; `nil` for a new file.
  private let oldPath: String?
  /// The path after; `nil` for a removed file.
  private let newPath: String?
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  /// Compares two texts line by line.
  ///
  /// - Parameters:
  ///   - path: the path to name.
  ///   - old: the bytes before; `nil` if the file is new.
  ///   - new: the bytes after; `nil` if the file is removed.
  public init(of path: String, from old: [UInt8]?, to new: [UInt8]?) {
    oldPath = old == nil ? nil : Self.quoted("a/" + path)
    newPath = new == nil ? nil : Self.quoted("b/" + path)
    self.old = Self.lines(old ?? [])
    self.new = Self.lines(new ?? [])
  }

  /// A path as git writes it in a diff: quoted where it has control characters, `"` or `\`.
  private static func quoted(_ path: String) -> String {
    func isPlain(_ byte: UInt8) -> Bool {
      byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    if path.utf8.allSatisfy(isPlain) { return path }
    let escaped = path.unicodeScalars.map { scalar in
      guard scalar.isASCII, !isPlain(UInt8(scalar.value)) else { return String(scalar) }
      if scalar == "\"" || scalar == "\\" { return "\\" + String(scalar) }
      let digits = String(scalar.value, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }
    return "\"" + escaped.joined() + "\""
  }

  /// Lines with their line ends; only LF ends a line here, as in git.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(bytes[start...end])
      start = end + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// The difference, its lines byte for byte as they are in the texts; empty if there is none.
  public func bytes() -> [UInt8] {
    let hunks = hunks()
    guard !hunks.isEmpty else { return [] }
    var bytes = Array("--- \(oldPath ?? "/dev/null")\n+++ \(newPath ?? "/dev/null")\n".utf8)
    for hunk in hunks { bytes += hunk.bytes() }
    return bytes
  }

  /// One line of a hunk: kept, removed or added.
  private enum Line {
    case kept(Int, Int)
    case removed(Int)
    case added(Int)

    var isKept: Bool { if case .kept = self { true } else { false } }
  }

  private func script() -> [Line] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let room = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix(room).prefix { $0 == $1 }.count
    let (removed, added) = changes(
      from: start..<old.count - end, to: start..<new.count - end)
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        lines.append(.removed(left))
        left += 1
      } else if added.contains(right) {
        lines.append(.added(right))
        right += 1
      } else {
        lines.append(.kept(left, right))
        (left, right) = (left + 1, right + 1)
      }
    }
    return lines
  }

  /// The lines that one side has and the other has not.
  ///
  /// Lines that one side lacks altogether are set aside first, because the search for the shortest
  /// difference takes the square of their number.
  private func changes(
    from oldRange: Range<Int>, to newRange: Range<Int>
  ) -> (removed: Set<Int>, added: Set<Int>) {
    let (oldLines, newLines) = (Set(old[oldRange]), Set(new[newRange]))
    let left = oldRange.filter { newLines.contains(old[$0]) }
    let right = newRange.filter { oldLines.contains(new[$0]) }
    var removed = Set(oldRange).subtracting(left)
    var added = Set(newRange).subtracting(right)
    for change in right.map({ new[$0] }).difference(from: left.map { old[$0] }) {
      switch change {
      case .remove(let offset, _, _): removed.insert(left[offset])
      case .insert(let offset, _, _): added.insert(right[offset])
      }
    }
    return (removed, added)
  }

  private struct Hunk {
    var oldStart = 0
    var oldCount = 0
    var newStart = 0
    var newCount = 0
    var body: [UInt8] = []

    func bytes() -> [UInt8] {
      Array("@@ -\(span(oldStart, oldCount)) +\(span(newStart, newCount)) @@\n".utf8) + body
    }

    /// The first line, from 1, and how many; a count of one is left out, as git does.
    private func span(_ start: Int, _ count: Int) -> String {
      count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
    }
  }

  private func hunks() -> [Hunk] {
    let lines = script()
    var hunks: [Hunk] = []
    var index = 0
    while let change = lines[index...].firstIndex(where: { !$0.isKept }) {
      let start = max(index, change - Self.context)
      var end = change
      while let next = lines[end...].prefix(2 * Self.context + 1).firstIndex(where: { !$0.isKept })
      {
        end = next + 1
      }
      end = min(lines.count, end + Self.context)
      hunks.append(hunk(lines, start..<end))
      index = end
    }
    return hunks
  }

  private func hunk(_ lines: [Line], _ range: Range<Int>) -> Hunk {
    var hunk = Hunk()
    for line in lines[..<range.lowerBound] {
      if case .added = line {} else { hunk.oldStart += 1 }
      if case .removed = line {} else { hunk.newStart += 1 }
    }
    for line in lines[range] {
      switch line {
      case .kept(let index, _):
        hunk.oldCount += 1
        hunk.newCount += 1
        hunk.body += written(" ", old[index])
      case .removed(let index):
        hunk.oldCount += 1
        hunk.body += written("-", old[index])
      case .added(let index):
        hunk.newCount += 1
        hunk.body += written("+", new[index])
      }
    }
    return hunk
  }

  private func written(_ mark: String, _ line: ArraySlice<UInt8>) -> [UInt8] {
    let text = Array(mark.utf8) + line
    return line.last == UInt8(ascii: "\n")
      ? text : text + Array("\n\\ No newline at end of file\n".utf8)
  }
}
