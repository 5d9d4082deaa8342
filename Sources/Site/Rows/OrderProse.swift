import BacklogModel
import Source

/// What the owner wrote in `order.md` beside the entries.
struct OrderProse {
  /// The file.
  let path: String

  /// The prose above the first horizon; `nil` if there is none.
  let introduction: String?

  private let texts: [String: String]

  /// Sorts the prose of an order by the horizon that it stands under.
  init(_ order: Order?) {
    path = order?.file.path ?? ""
    var texts: [String: String] = [:]
    var introduction = ""
    for range in order?.prose ?? [] {
      let horizon = order?.horizons.last { $0.nameRange.lowerBound < range.lowerBound }
      let text = (order?.file.text(in: range) ?? "") + "\n\n"
      if let horizon { texts[horizon.name, default: ""] += text } else { introduction += text }
    }
    self.introduction = introduction.isEmpty ? nil : introduction
    self.texts = texts
  }

  /// The prose under a horizon.
  func below(_ horizon: String) -> String? { texts[horizon] }
}
