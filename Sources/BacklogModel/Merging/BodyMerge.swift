import Git
import Source

/// The three-way merge of the text of an item: as git merges lines, but with boxes for themselves.
///
/// git sees a conflict where two sides tick neighbouring criteria. Here the boxes of lines that the
/// base has are set aside while the lines are merged, and put back afterwards.
struct BodyMerge {
  /// The merged text.
  private(set) var bytes: [UInt8]

  /// Whether there is no conflict.
  private(set) var isClean: Bool

  /// What was decided.
  private(set) var decisions: [ItemMergeDecision] = []

  /// Merges.
  init(
    base: ArraySlice<UInt8>, ours: ArraySlice<UInt8>, theirs: ArraySlice<UInt8>,
    marks: ConflictMarks
  ) throws(GitError) {
    if ours == theirs || base == theirs || base == ours {
      bytes = Array(base == ours ? theirs : ours)
      isClean = true
      if base == ours, base != theirs { decisions = [ItemMergeDecision(.taken)] }
      return
    }
    var boxes = (TickedLines(base), TickedLines(ours), TickedLines(theirs))
    var merge = try Self.merged(boxes, marks)
    let lost = Self.lost(in: merge.restored, boxes)
    if !lost.isEmpty {
      boxes.0.forget(lost)
      merge = try Self.merged(boxes, marks)
    }
    (bytes, isClean) = (merge.bytes, merge.isClean)
    decisions = [ItemMergeDecision(isClean ? .merged : .contested)]
  }

  private typealias Versions = (base: TickedLines, ours: TickedLines, theirs: TickedLines)

  private static func merged(
    _ boxes: Versions, _ marks: ConflictMarks
  ) throws(GitError) -> (bytes: [UInt8], isClean: Bool, restored: Set<TickedLines.Key>) {
    let known = boxes.base.boxes
    let merge = try TextMerge(
      base: boxes.base.text, ours: boxes.ours.text(with: known),
      theirs: boxes.theirs.text(with: known), marks: marks)
    var restoration = BoxRestoration(known, boxes.ours.boxes, boxes.theirs.boxes, marks)
    return (restoration.restored(merge.bytes), merge.isClean, restoration.restoredKeys)
  }

  /// The lines whose box a side changed and that are not in the result, as the other side changed
  /// their words: for these the lines have to be compared with their boxes.
  private static func lost(
    in restored: Set<TickedLines.Key>, _ boxes: Versions
  ) -> Set<TickedLines.Key> {
    let changed = boxes.base.boxes.filter { key, box in
      [boxes.ours, boxes.theirs].contains { $0.boxes[key].map { $0 != box } ?? false }
    }
    return Set(changed.keys).subtracting(restored)
  }
}
