import Source

/// The blank lines between the parts of a merged order.
struct OrderMergeLayout {
  let versions: OrderMergeVersions

  /// Whether a blank line parts all neighbours that are new to each other, so that Markdown reads
  /// none as part of the other.
  let isSealed: Bool

  private static let blank: ArraySlice<UInt8> = [0x0A]

  /// The blank lines between two pieces that stand below each other.
  ///
  /// Those of a file in which the two are neighbours: what only they changed is theirs, all else is
  /// ours. New neighbours have what parts one of them from neighbours of the same kind.
  func gap(_ above: OrderMergePiece, _ below: OrderMergePiece) -> ArraySlice<UInt8> {
    let old = gap(in: versions.base, above, below)
    let our =
      above.side == .theirs || below.side == .theirs ? nil : gap(in: versions.ours, above, below)
    let their =
      above.side == .ours || below.side == .ours ? nil : gap(in: versions.theirs, above, below)
    if let our, let their, our == old { return their }
    if let known = our ?? their { return known }
    let usual = usualGap(above, below)
    return isSealed && usual.isEmpty && above.kind != .start && below.kind != .end
      ? Self.blank : usual
  }

  /// The blank lines between two parts that are neighbours in a version.
  private func gap(
    in version: OrderMergeVersion, _ above: OrderMergePiece, _ below: OrderMergePiece
  ) -> ArraySlice<UInt8>? {
    guard let index = version.index(of: above.number), index + 1 < version.parts.count,
      version.numbers[index + 1] == below.number
    else { return nil }
    return version.parts[index].gap
  }

  private func usualGap(
    _ above: OrderMergePiece, _ below: OrderMergePiece
  ) -> ArraySlice<UInt8> {
    for version in [versions.ours, versions.theirs] {
      if let index = version.index(of: above.number), index + 1 < version.parts.count,
        version.parts[index + 1].kind == below.kind
      {
        return version.parts[index].gap
      }
      if let index = version.index(of: below.number), index > 0,
        version.parts[index - 1].kind == above.kind
      {
        return version.parts[index - 1].gap
      }
    }
    switch (above.kind, below.kind) {
    case (.entry, .entry), (.start, _), (_, .end): return []
    default: return Self.blank
    }
  }
}
