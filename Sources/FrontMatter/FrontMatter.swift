public import Source

/// The strict YAML subset at the head of a Markdown file, or a whole YAML file, as a tree of values.
public struct FrontMatter: Sendable, Hashable {
  /// The YAML itself, without its `---` lines; empty where the file has none.
  public let content: ByteRange

  /// Where the Markdown starts: after the closing `---` line, or after a byte order mark.
  public let bodyStart: Int

  /// Whether the file begins with front matter.
  public let isPresent: Bool

  /// The keys at the top level, in the order of the file.
  public let entries: [Entry]

  /// What is wrong with it, in the order of the file; when `isReadable` is false, `entries` has what
  /// stood before the first syntax error or unsafe construct.
  public let defects: [Defect]

  /// Whether the whole of it was understood: there is no defect.
  public let isReadable: Bool

  /// Whether the top level is a map in braces.
  let isFlow: Bool

  /// How it was read, so that an edited text can be read in the same way.
  let mode: ReadingMode

  /// The value of a key at the top level; of equal keys the first.
  public subscript(key: String) -> Node? {
    entries.first { $0.key == key }?.value
  }

  /// Makes front matter of its place in the file and of what was read there.
  init(
    content: ByteRange, bodyStart: Int, isPresent: Bool, mode: ReadingMode, reading: YAMLReading
  ) {
    self.content = content
    self.bodyStart = bodyStart
    self.isPresent = isPresent
    self.mode = mode
    entries = reading.entries
    isFlow = reading.isFlow
    defects = reading.defects
    isReadable = reading.defects.isEmpty
  }
}
