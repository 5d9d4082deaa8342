import Git
import Source

/// Puts the boxes of both sides back into a merged text.
struct BoxRestoration {
  /// The lines of the base whose boxes were put back.
  private(set) var restoredKeys: Set<TickedLines.Key> = []

  private let base: [TickedLines.Key: UInt8]
  private let ours: [TickedLines.Key: UInt8]
  private let theirs: [TickedLines.Key: UInt8]
  private let marks: ConflictMarks
  private var counters = (ours: TickedLines.Counter(), theirs: TickedLines.Counter())
  /// The side of a conflict that the lines belong to.
  private var side: MergeSide?

  init(
    _ base: [TickedLines.Key: UInt8], _ ours: [TickedLines.Key: UInt8],
    _ theirs: [TickedLines.Key: UInt8], _ marks: ConflictMarks
  ) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.marks = marks
  }

  /// The text with its boxes: those that one side changed as that side has them.
  mutating func restored(_ text: [UInt8]) -> [UInt8] {
    TickedLines.lines(of: text[...]).flatMap { line in
      follow(line)
      guard let place = TickedLines.box(in: line), let box = box(of: line, place) else {
        return line
      }
      var line = line
      line[place] = box
      return line
    }
  }

  private mutating func follow(_ line: ArraySlice<UInt8>) {
    let text = line.last == 0x0A ? line.dropLast() : line
    if text.elementsEqual(marks.opening.utf8) {
      side = .ours
    } else if side == .ours, text.elementsEqual(marks.middle.utf8) {
      side = .theirs
    } else if text.elementsEqual(marks.closing.utf8) {
      side = nil
    }
  }

  private mutating func box(of line: ArraySlice<UInt8>, _ place: Int) -> UInt8? {
    let our = side == .theirs ? nil : counters.ours.key(of: line, box: place)
    let their = side == .ours ? nil : counters.theirs.key(of: line, box: place)
    guard let key = our ?? their, let old = base[key] else { return nil }
    restoredKeys.insert(key)
    let boxes = (our.flatMap { ours[$0] }, their.flatMap { theirs[$0] })
    guard let box = boxes.0, box != old else { return boxes.1 ?? boxes.0 }
    return box
  }
}
