import Git
import Source

/// Lines of a file that come out of a merge, or the two sides where it could not decide.
enum MergedLines: Equatable {
  /// What both sides lead to.
  case decided(ArraySlice<UInt8>)
  /// What each side has; empty where it has nothing.
  case contested(ours: ArraySlice<UInt8>, theirs: ArraySlice<UInt8>)

  /// Decides among three versions: what only one side changed is taken.
  init(base: ArraySlice<UInt8>, ours: ArraySlice<UInt8>, theirs: ArraySlice<UInt8>) {
    if ours == theirs || theirs == base {
      self = .decided(ours)
    } else if ours == base {
      self = .decided(theirs)
    } else {
      self = .contested(ours: ours, theirs: theirs)
    }
  }

  /// Whether there is a conflict.
  var isContested: Bool { if case .contested = self { true } else { false } }

  /// The lines as one side would resolve a conflict.
  func resolved(for side: MergeSide) -> ArraySlice<UInt8> {
    switch self {
    case .decided(let lines): lines
    case .contested(let ours, let theirs): side == .ours ? ours : theirs
    }
  }

  /// The lines with marks around the two sides of a conflict.
  func marked(with marks: ConflictMarks) -> [UInt8] {
    switch self {
    case .decided(let lines): Array(lines)
    case .contested(let ours, let theirs):
      Array("\(marks.opening)\n".utf8) + ours + Array("\(marks.middle)\n".utf8) + theirs
        + Array("\(marks.closing)\n".utf8)
    }
  }
}
