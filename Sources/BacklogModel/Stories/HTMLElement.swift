import Source

/// Inline HTML that is mark-up, told apart from words in angle brackets such as `List<Order>`.
enum HTMLElement {
  /// Whether `<…` (without the closing bracket) is a tag of a known element.
  static func isTag(_ tag: ArraySlice<UInt8>) -> Bool {
    var name = tag.dropFirst()
    if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
    let letters = name.prefix { $0.isASCIIAlphanumeric }
    guard !letters.isEmpty, letters.count <= 7 else { return false }
    let next = name.dropFirst(letters.count).first
    guard next == nil || next == .blank || next == UInt8(ascii: "/") else { return false }
    return names.contains(letters.map(\.asciiLowercased))
  }

  private static let names: Set<[UInt8]> = Set(
    [
      "a", "abbr", "b", "br", "code", "del", "details", "div", "em", "font", "i", "img", "ins",
      "kbd", "li", "mark", "ol", "p", "s", "small", "span", "strong", "sub", "summary", "sup",
      "td", "th", "tr", "u", "ul",
    ].map { Array($0.utf8) })
}
