import BacklogModel
import Reporting
import Source

/// The answer of `nextup next` in words and as JSON.
struct NextAnswer {
  private let next: NextItem

  init(in backlog: Backlog) { next = NextItem(in: backlog) }

  func text(of backlog: Backlog) -> String {
    var text = ""
    if !next.passedOver.isEmpty {
      text += next.item == nil ? "Why nothing is next:\n" : "Ranked above, and why not yet:\n"
      for passed in next.passedOver {
        text +=
          "  \(line(passed.item, backlog))\n      \(safe(passed.reasons.joined(separator: "; ")))\n"
      }
      text += "\n"
    }
    guard let item = next.item else {
      let isRanked = !backlog.ranking.ranked.isEmpty
      return text + (isRanked ? "Nothing is ready.\n" : "Nothing is ranked; see 'nextup move'.\n")
    }
    text += "Next: \(line(item, backlog))\n"
    if let reason = backlog.ranking.place(of: item)?.reasonInWords, !reason.isEmpty {
      text += "Why:  \(safe(reason))\n"
    }
    return text + "File: \(safe(item.path))\n"
  }

  func json(of backlog: Backlog) -> [(key: String, value: JSON)] {
    [
      ("item", next.item.map { backlog.json(of: $0) } ?? nil),
      (
        "passed_over",
        .array(
          next.passedOver.map { passed in
            .object([
              ("id", JSON(passed.item.id?.text)), ("path", .string(passed.item.path)),
              ("rank", JSON(backlog.ranking.rank(of: passed.item))),
              ("reasons", JSON(passed.reasons)), ("title", .string(passed.item.title)),
            ])
          })
      ),
    ]
  }

  private func line(_ item: Item, _ backlog: Backlog) -> String {
    let rank = backlog.ranking.rank(of: item).map { "\($0). " } ?? ""
    return safe("\(rank)\(item.name) \(item.title)")
  }

  private func safe(_ text: String) -> String { TerminalText.sanitized(text) }
}
