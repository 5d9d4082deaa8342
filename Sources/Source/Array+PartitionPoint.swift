extension Array {
  /// The first index whose element is no longer in the first part of a sorted array, found in a
  /// logarithmic number of steps; the end if all are.
  ///
  /// - Parameter isInFirstPart: is true of some elements at the beginning and of none after them.
  @inlinable
  public func partitionPoint(while isInFirstPart: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isInFirstPart(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
