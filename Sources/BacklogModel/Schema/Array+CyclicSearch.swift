extension Array {
  /// The first index at or after a place that fits, or else the first one before it.
  ///
  /// Keys mostly stand in the order in which they are defined: searched for from the one after the
  /// last, each is found at once.
  func firstIndex(from place: Int, where fits: (Element) -> Bool) -> Int? {
    self[Swift.min(place, count)...].firstIndex(where: fits)
      ?? self[..<Swift.min(place, count)].firstIndex(where: fits)
  }
}
