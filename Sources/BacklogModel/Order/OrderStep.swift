import Source

/// A text between two versions of an order, where an entry moved far.
///
/// It is only a shorter way: what each version says does not depend on it.
struct OrderStep {
  /// Between common ends that are nearer than this, in bytes, no step is worth its while.
  private static let worthwhile = 2_000

  /// The text; `nil` if there is no shorter way.
  let bytes: [UInt8]?

  init(from old: [UInt8], to new: [UInt8]) {
    let ends = CommonEnds(old, new)
    let distance = max(old.count, new.count) - ends.prefix - ends.suffix
    guard distance > Self.worthwhile else {
      bytes = nil
      return
    }
    let start = (old[..<ends.prefix].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let inserted = old[..<start] + Self.entry(of: new, at: start) + old[start...]
    let removed = old[..<start] + old[Self.entry(of: old, at: start).endIndex...]
    bytes = [Array(inserted), Array(removed)].first { step in
      let ends = CommonEnds(step, new)
      return max(step.count, new.count) - ends.prefix - ends.suffix < distance / 4
    }
  }

  /// The line at an offset with the lines below it that belong to it.
  private static func entry(of bytes: [UInt8], at start: Int) -> ArraySlice<UInt8> {
    var end = start
    repeat {
      end = (bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex - 1) + 1
    } while end < bytes.count && bytes[end].isBlank
    return bytes[start..<end]
  }
}
