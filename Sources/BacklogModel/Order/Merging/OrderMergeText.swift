import Git
import Source

/// The text of a merged order.
struct OrderMergeText {
  let pieces: [OrderMergePiece]
  let layout: OrderMergeLayout

  /// The whole text, with marks around conflicts.
  func marked(with marks: ConflictMarks) -> [UInt8] { text { $0.marked(with: marks)[...] } }

  /// The text that is left when every conflict is resolved for one side.
  func resolved(for side: MergeSide) -> [UInt8] { text { $0.resolved(for: side) } }

  /// The entries that this text shall have, when every conflict is resolved for one side.
  func spots(for side: MergeSide) -> [OrderSpot] {
    var horizon: Int?
    var spots: [OrderSpot] = []
    for piece in pieces where !piece.lines.resolved(for: side).isEmpty {
      if piece.kind == .heading { horizon = (horizon ?? -1) + 1 }
      if let id = piece.id { spots.append(OrderSpot(id: id, horizon: horizon)) }
    }
    return spots
  }

  private func text(_ lines: (MergedLines) -> ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      bytes += lines(piece.lines)
      if index + 1 < pieces.count { bytes += layout.gap(piece, pieces[index + 1]) }
    }
    return bytes
  }
}
