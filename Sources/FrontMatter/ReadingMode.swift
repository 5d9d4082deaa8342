/// How a text was read.
struct ReadingMode: Sendable, Hashable {
  /// Whether the file is YAML as a whole, without fences.
  let isWholeFile: Bool

  /// The largest size of the YAML, in bytes.
  let limit: Int

  /// How deep lists and maps may nest.
  let depth: Int
}
