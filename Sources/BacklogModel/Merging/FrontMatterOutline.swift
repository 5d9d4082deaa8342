import FrontMatter
import Source

/// The lines of a front matter, key by key.
struct FrontMatterOutline {
  /// The lines of one key.
  struct Unit {
    /// The key as text.
    let key: String

    /// The comments and blank lines above it.
    let lead: ArraySlice<UInt8>

    /// The lines of the key and its value.
    let lines: ArraySlice<UInt8>

    /// What the value means.
    let node: Node
  }

  /// The opening fence.
  let opening: ArraySlice<UInt8>

  /// The keys, in the order of the file.
  let units: [Unit]

  /// The comments and blank lines below the last key.
  let tail: ArraySlice<UInt8>

  /// The closing fence.
  let closing: ArraySlice<UInt8>

  /// The Markdown below.
  let body: ArraySlice<UInt8>

  private let indices: [String: Int]

  /// Takes a file apart; `nil` where the keys do not each stand on lines of their own.
  ///
  /// - Parameter file: a file whose lines end with LF.
  init?(of file: SourceFile) {
    let bytes = file.bytes
    let frontMatter = FrontMatter(readingHeadOf: file, limit: ItemReader.largestFrontMatter)
    guard frontMatter.isPresent, frontMatter.isReadable else { return nil }
    let content = frontMatter.content
    var units: [Unit] = []
    var end = content.lowerBound
    for entry in frontMatter.entries {
      let start = entry.keyRange.lowerBound
      guard start >= end, start == content.lowerBound || bytes[start - 1] == 0x0A else {
        return nil
      }
      let last = max(entry.value.range.upperBound, entry.keyRange.upperBound)
      let next = bytes[last..<content.upperBound].firstIndex(of: 0x0A).map { $0 + 1 }
      let isAtLineEnd = last > start && bytes[last - 1] == 0x0A
      let lineEnd = isAtLineEnd ? last : next ?? content.upperBound
      units.append(
        Unit(
          key: entry.key, lead: bytes[end..<start], lines: bytes[start..<lineEnd],
          node: entry.value))
      end = lineEnd
    }
    self.units = units
    opening = bytes[..<content.lowerBound]
    tail = bytes[end..<content.upperBound]
    closing = bytes[content.upperBound..<frontMatter.bodyStart]
    body = bytes[frontMatter.bodyStart...]
    indices = Dictionary(
      units.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The lines of a key.
  subscript(key: String) -> Unit? { indices[key].map { units[$0] } }
}
