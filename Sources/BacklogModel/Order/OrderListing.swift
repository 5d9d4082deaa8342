/// What the line of an item says about it.
public struct OrderListing: Sendable, Hashable {
  /// The path of the item from the folder of the order: `items/PAY-1-card.md`.
  public let path: String

  /// The title of the item.
  public let title: String

  /// Makes a listing.
  public init(path: String, title: String) {
    self.path = path
    self.title = title
  }

  /// The title as it is written into an order.
  ///
  /// Blanks, control characters and line ends become one blank, ` — ` and its like ` - `, so that
  /// no reason begins there; `<` is escaped, so that no HTML does.
  public var writtenTitle: String {
    var words = title.split { $0 == " " || $0.isNewline || $0.unicodeScalars.allSatisfy(isControl) }
    for index in words.indices where ["—", "–", "--"].contains(words[index]) { words[index] = "-" }
    return words.joined(separator: " ").replacing("<", with: "\\<")
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
      || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  /// The link: `[ID](path)`.
  func link(_ id: Identifier) -> String { "[\(id)](\(OrderDestination.written(path)))" }

  /// The whole line of a new entry, without its line end.
  public func line(_ id: Identifier) -> String {
    let title = writtenTitle
    return "1. \(link(id))" + (title.isEmpty ? "" : " \(title)")
  }
}
