/// How wide the columns of a table become.
enum TableLayout {
  /// The blanks between two columns.
  static let gap = 2

  /// No column becomes narrower than this, unless its content is.
  private static let narrowest = 6

  /// The widths that fit: flexible columns shrink first, then always the widest of the others.
  ///
  /// - Parameters:
  ///   - widths: what each column needs.
  ///   - width: the cells of a line; `nil` for any number.
  static func fitted(_ widths: [Int], columns: [Table.Column], into width: Int?) -> [Int] {
    guard let width else { return widths }
    var widths = widths
    var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - width
    for index in columns.indices where columns[index].isFlexible && excess > 0 {
      let cut = min(excess, max(0, widths[index] - narrowest))
      widths[index] -= cut
      excess -= cut
    }
    while excess > 0,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
