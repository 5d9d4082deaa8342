import Source

/// What changed in an order beside the places of items: its horizons and its other text.
struct OrderTextDifference {
  /// The changes; their ID is the name of the file.
  let changes: [ItemChange]

  /// Compares the orders of two backlogs; one that cannot be read says nothing.
  init(from old: Backlog, to new: Backlog) {
    let names = (Self.horizons(of: old), Self.horizons(of: new))
    let texts = (Self.prose(of: old), Self.prose(of: new))
    func change(
      _ kind: ItemChange.Kind, _ key: String, from: String? = nil, to: String? = nil
    ) -> ItemChange {
      let name = new.orderPath.fileName
      return ItemChange(id: name, title: "Order", kind: kind, key: key, from: from, to: to)
    }
    var changes: [ItemChange] = []
    if names.0 != names.1 {
      changes.append(change(.changed, "horizons", from: names.0, to: names.1))
    }
    if texts.0 != texts.1 { changes.append(change(.text, "text")) }
    self.changes = changes
  }

  private static func horizons(of backlog: Backlog) -> String? {
    let names = backlog.order?.horizons.map(\.name) ?? []
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private static func prose(of backlog: Backlog) -> [[Substring]] {
    guard let order = backlog.order else { return [] }
    return order.prose.map {
      order.file.text(in: $0).split(whereSeparator: \.isWhitespace).map { $0 }
    }
  }
}
