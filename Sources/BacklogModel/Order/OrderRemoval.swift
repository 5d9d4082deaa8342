/// What is left of an order without some entries, and what was taken out.
public struct OrderRemoval: Sendable, Hashable {
  /// The new content of the file.
  public let bytes: [UInt8]

  /// The entries that were taken out, in their order; their ranges count in the old content.
  public let entries: [OrderEntry]
}
