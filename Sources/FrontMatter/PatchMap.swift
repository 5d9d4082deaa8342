import Source

/// Edits already made in a text, and the way back from its offsets to those of the file.
struct PatchMap {
  /// The edits, in the order of the file and in its offsets.
  private(set) var edits: [TextEdit] = []

  /// Adds edits in offsets of the file; refused when they touch earlier ones.
  mutating func add(_ new: [TextEdit]) -> Bool {
    let overlaps = new.contains { edit in
      edits.contains {
        edit.range.lowerBound <= $0.range.upperBound && $0.range.lowerBound <= edit.range.upperBound
      }
    }
    guard !new.isEmpty, !overlaps else { return false }
    edits = (edits + new).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return true
  }

  /// A defect of the patched text as it stands in the file.
  func original(_ defect: Defect, in file: SourceFile) -> Defect {
    guard !edits.isEmpty else { return defect }
    let related = defect.related.map {
      RelatedLocation(
        path: $0.path, start: file.position(at: original($0.start.offset)), message: $0.message)
    }
    let fix = defect.fix.map { fix in
      Fix(
        fix.title, isSafe: fix.isSafe,
        edits: fix.edits.map { TextEdit(original($0.range), with: $0.replacement) })
    }
    return Defect(
      defect.rule, at: original(defect.range), defect.message, help: defect.help,
      related: related, fix: fix)
  }

  private func original(_ range: ByteRange) -> ByteRange {
    let start = original(range.lowerBound)
    return start..<max(start, original(range.upperBound))
  }

  private func original(_ offset: Int) -> Int {
    var shift = 0
    for edit in edits {
      let start = edit.range.lowerBound + shift
      let length = edit.replacement.utf8.count
      if offset <= start { break }
      if offset < start + length {
        return min(edit.range.lowerBound + offset - start, edit.range.upperBound)
      }
      shift += length - edit.range.count
    }
    return offset - shift
  }
}
