public import Source

/// A line of an order that lists an item, with the lines that give its reason.
public struct OrderEntry: Sendable, Hashable {
  /// The item.
  public let id: Identifier

  /// The rank, from 1 over all horizons that are not parked; `nil` in a parked horizon and for a
  /// second entry of the same item.
  public let rank: Int?

  /// The index of its horizon; `nil` above the first horizon.
  public let horizon: Int?

  /// Whether an earlier entry lists the same item; only the first counts.
  public let isDuplicate: Bool

  /// Where its link leads, without brackets and escapes; `nil` for a bare ID.
  public let destination: String?

  /// What stands between the link and the dash, blanks around it left out; may be empty.
  public let title: String

  /// The owner's reason: after the dash, then line by line what stands under the entry, without
  /// indentation, line ends as LF, comments and marks of a conflict left out; `nil` if there is none.
  public let reason: String?

  /// All lines of the entry with those of its reason, the last line end included.
  public let range: ByteRange

  /// The lines of the entry with those of its reason, from 1.
  public let lineRange: ClosedRange<Int>

  /// The bytes of the ID.
  public let idRange: ByteRange

  /// The whole `[ID](DEST)`, or the bare ID.
  public let linkRange: ByteRange

  /// What stands between the parentheses, angle brackets included; `nil` for a bare ID.
  public let destinationRange: ByteRange?

  /// The bytes of the title; empty where it would stand if there is none.
  public let titleRange: ByteRange

  /// The lines as indices from 0.
  var lines: Range<Int> { (lineRange.lowerBound - 1)..<lineRange.upperBound }
}
