import BacklogModel
import Source

/// Three versions of an order, written in few letters: `Now 1 2 Next 3`.
enum OrderMergeSamples {
  /// An order of entries `1. A-N` below headings; `N=words` gives a reason.
  static func order(_ text: String) -> Order {
    var lines = ""
    for word in text.split(separator: " ") {
      if word.first?.isNumber == true {
        let parts = word.split(separator: "=")
        lines += "1. A-\(parts[0])" + (parts.count > 1 ? " — \(parts[1])" : "") + "\n"
      } else {
        lines += lines.isEmpty ? "## \(word)\n\n" : "\n## \(word)\n\n"
      }
    }
    return read(lines)
  }

  /// Reads an order.
  static func read(_ text: String) -> Order {
    Order(reading: SourceFile(path: "order.md", text: text), parkedHorizons: ["Parked"])
  }

  /// An order in the same few letters.
  static func summary(of order: Order) -> String {
    var words: [String] = []
    var horizon: Int?
    for entry in order.entries {
      for index in order.horizons.indices
      where index > horizon ?? -1 && index <= entry.horizon ?? -1 {
        words.append(order.horizons[index].name)
        horizon = index
      }
      words.append(entry.id.text.dropFirst(2) + (entry.reason.map { "=\($0)" } ?? ""))
    }
    words += order.horizons.dropFirst((horizon ?? -1) + 1).map(\.name)
    return words.joined(separator: " ")
  }
}
