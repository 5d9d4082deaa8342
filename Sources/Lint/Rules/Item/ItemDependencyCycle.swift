import BacklogModel
import FrontMatter
import Source

/// Items that wait for each other.
struct ItemDependencyCycle: BacklogRule {
  /// How many items of a cycle a message names.
  private static let namedItems = 8

  let manual = RuleManual(
    "item/dependency-cycle", .error,
    finds: "items that depend on each other in a circle, or epics that contain each other",
    because: """
      None of the items in the circle can ever be taken up: each waits for another. Usually one of \
      the dependencies only means "has to do with", or two items are really one.

      Each circle is reported once, at the item whose file comes first. Where circles overlap, the \
      next one shows when the first is cut. Items that are accepted or dropped wait for nobody.
      """,
    examples: [
      .bad([
        "items/PAY-2M9Q.md": "---\ndepends: [«PAY-7K3F»]\n---\n\n# Save a card",
        "items/PAY-7K3F.md": "---\ndepends: [PAY-2M9Q]\n---\n\n# Pay with a saved card",
      ]),
      .good([
        "items/PAY-2M9Q.md": "# Save a card",
        "items/PAY-7K3F.md": "---\ndepends: [PAY-2M9Q]\n---\n\n# Pay with a saved card",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    let items = context.items.filter { !$0.isClosed }
    return cycles(of: "depends", through: items, context)
      + cycles(of: "epic", through: items, context)
  }

  private func cycles(
    of key: String, through items: [Item], _ context: LintContext
  ) -> [Finding] {
    let numbers = Dictionary(
      uniqueKeysWithValues: items.enumerated().map { (ObjectIdentifier($0.element), $0.offset) })
    let edges = items.map { item in
      targets(of: item, key).compactMap { target in
        context.backlog.index[target.name].flatMap { numbers[ObjectIdentifier($0)] }
      }
    }
    return CycleFinder.cycles(in: edges).compactMap { cycle in
      finding(cycle.map { items[$0] }, key: key, context)
    }
  }

  private func targets(of item: Item, _ key: String) -> [(name: String, range: ByteRange)] {
    (item.fields.node(of: key)?.elements ?? []).compactMap { node in
      node.text.map { ($0, node.range) }
    }
  }

  private func finding(_ cycle: [Item], key: String, _ context: LintContext) -> Finding? {
    guard let first = cycle.first else { return nil }
    let steps = zip(cycle, cycle.dropFirst() + [first]).compactMap { from, to in
      targets(of: from, key).first { context.backlog.index[$0.name] === to }.map {
        (from, $0.range)
      }
    }
    guard let place = steps.first?.1 else { return nil }
    let verb = key == "epic" ? "belongs to" : "waits for"
    let defect = Defect(
      manual.id, at: place,
      cycle.count == 1 ? "\(first.name) \(verb) itself" : words(for: cycle, verb),
      help: "remove one of them from '\(context.configuration.name(of: key))'",
      related: steps.dropFirst().prefix(Self.namedItems).map { item, range in
        RelatedLocation(item.file, at: range.lowerBound, "\(item.name) goes on here")
      })
    return Finding(defect, in: first)
  }

  /// "A waits for itself: A → B → C → A", the end of long circles left out.
  private func words(for cycle: [Item], _ verb: String) -> String {
    let names = cycle.map(\.name)
    let shown = names.prefix(Self.namedItems)
    let left = names.count - shown.count
    let middle = left > 0 ? " → … \(left) more" : ""
    return "\(names[0]) \(verb) itself: " + shown.joined(separator: " → ") + middle
      + " → \(names[0])"
  }
}
