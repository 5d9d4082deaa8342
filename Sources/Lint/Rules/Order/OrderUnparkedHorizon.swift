import BacklogModel
import Source

/// A heading that sets items aside for a reader, and not for anybody else.
struct OrderUnparkedHorizon: RankingRule {
  let manual = RuleManual(
    "order/unparked-horizon", .warning,
    finds: "a heading that looks like a parked horizon and is not read as one",
    because: """
      A horizon is `## ` and its name, as `horizons:` in `nextup.yml` writes it. Whoever reads \
      *Not now* in bold, with a colon, or under one `#` takes the items below for set aside, while \
      each of them has a rank and may be next.

      Upper and lower case of ASCII letters are the same, and so are one blank and several.
      """,
    fixes: .unsafe,
    examples: [
      .bad([
        "order.md": "## Now\n\n1. PAY-7K3F\n\n## «**Not now**»\n\n1. PAY-2M9Q",
        "items/PAY-2M9Q.md": "# Explain an expired card",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
      .bad([
        "order.md": "## Now\n\n1. PAY-7K3F\n\n«### Not now»\n\n1. PAY-2M9Q",
        "items/PAY-2M9Q.md": "# Explain an expired card",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
      .good([
        "order.md": "## Now\n\n1. PAY-7K3F\n\n## Not now\n\n1. PAY-2M9Q",
        "items/PAY-2M9Q.md": "# Explain an expired card",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
    ])

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    let names = context.configuration.parkedHorizons.sorted().map { (Self.words(of: $0), $0) }
    let parked = Dictionary(names.filter { !$0.0.isEmpty }, uniquingKeysWith: { first, _ in first })
    guard !parked.isEmpty else { return [] }
    let horizons = order.horizons.compactMap { horizon -> Defect? in
      guard !horizon.isParked, let name = parked[Self.words(of: horizon.name)] else { return nil }
      return defect(at: horizon.nameRange, of: order, meaning: name, written: name)
    }
    let lines = order.prose.flatMap { Self.headings(in: $0, of: order) }.compactMap { line in
      parked[Self.words(of: order.file.text(in: line))].map {
        defect(at: line, of: order, meaning: $0, written: "## \($0)")
      }
    }
    return horizons + lines
  }

  private func defect(
    at range: ByteRange, of order: Order, meaning name: String, written text: String
  ) -> Defect {
    Defect(
      manual.id, at: range,
      "'\(order.file.text(in: range))' is not the parked horizon '\(name)', so what stands below "
        + "has ranks",
      help: "write '## \(name)'",
      fix: Fix("Write '\(text)'", isSafe: false, edits: [TextEdit(range, with: text)]))
  }

  /// The words of a heading, without what only decorates them.
  private static func words(of text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// The lines of a part of the text that are headings of another level, or stand in bold as one
  /// does; where the horizon above is parked, they only group what it holds.
  private static func headings(in prose: ByteRange, of order: Order) -> [ByteRange] {
    let bytes = order.file.bytes
    let above = order.horizons.last { $0.nameRange.lowerBound < prose.lowerBound }
    guard above?.isParked != true else { return [] }
    return ProseLines(bytes, in: prose).compactMap { line in
      var end = line.upperBound
      while end > line.lowerBound, bytes[end - 1].isBlank { end -= 1 }
      let text = bytes[line.lowerBound..<end]
      let marks = text.prefix { $0 == UInt8(ascii: "#") }
      let isHeading = 1...6 ~= marks.count && text.dropFirst(marks.count).first?.isBlank == true
      let isBold = ["**", "__"].contains { mark in
        text.count > 4 && text.starts(with: mark.utf8) && text.suffix(2).elementsEqual(mark.utf8)
      }
      return isHeading || isBold ? line.lowerBound..<end : nil
    }
  }
}
