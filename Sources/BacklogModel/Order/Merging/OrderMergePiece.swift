import Source

/// A part of a merged order with its lines, ready to be written.
struct OrderMergePiece {
  /// The number of the part.
  let number: Int

  /// Whose place it has, where both sides put it at different ones.
  let side: MergeSide?

  /// What kind of part it is.
  let kind: OrderMergePart.Kind

  /// The item, if it is an entry.
  let id: Identifier?

  /// What is written; without lines at the start and the end of the file.
  let lines: MergedLines
}
