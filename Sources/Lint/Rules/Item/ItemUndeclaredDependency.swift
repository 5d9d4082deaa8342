import BacklogModel
import FrontMatter
import Source

/// A dependency that stands in the text and in no key.
struct ItemUndeclaredDependency: ItemRule {
  /// The words before an ID that make it a dependency, as they end.
  private static let cues = [
    "depends on", "depend on", "dependent on", "dependency on", "dependency:", "dependencies:",
    "requires", "require", "needs", "need", "blocked by", "blocked on", "waits for", "wait for",
    "waiting for", "waiting on", "builds on", "build on", "based on", "relies on", "rely on",
    "prerequisite", "prerequisite:", "prerequisites:", "comes after", "after", "once", "until",
    "only when", "as soon as",
  ]

  let manual = RuleManual(
    "item/undeclared-dependency", .note,
    finds: "an item whose text says that it needs another one, which `depends` does not name",
    because: """
      Only the key `depends` counts: `nextup next` passes over an item that waits, the check finds \
      circles and wrong orders, and the Definition of Ready asks for open blockers. A dependency \
      that only the text knows is found in the middle of the sprint.

      Looked for are IDs of open items after words such as *needs*, *depends on*, *blocked by*, \
      *after*, *once* or *until*, outside of code and comments. A mere mention is no dependency. \
      An item that any key of this one names, or that itself names this one, is left alone.
      """,
    fixes: .unsafe,
    examples: [
      .bad([
        "items/PAY-7K3F.md": "# Pay with a saved card\n\nThis needs «PAY-2M9Q» to be done.",
        "items/PAY-2M9Q.md": "# Save a card",
      ]),
      .good([
        "items/PAY-7K3F.md":
          "---\ndepends: [PAY-2M9Q]\n---\n\n# Pay with a saved card\n\nThis needs PAY-2M9Q first.",
        "items/PAY-2M9Q.md": "# Save a card",
      ]),
      .good([
        "items/PAY-7K3F.md": "# Pay with a saved card\n\nThe words are those of PAY-2M9Q.",
        "items/PAY-2M9Q.md": "# Save a card",
      ]),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard !item.isClosed, item.isLegible else { return [] }
    var seen: Set<ObjectIdentifier> = []
    return ItemMention.all(in: item, of: context.backlog).compactMap { mention in
      guard mention.item !== item, !mention.item.isClosed, Self.isCued(mention.before),
        !names(item, mention.item, context), !names(mention.item, item, context),
        seen.insert(ObjectIdentifier(mention.item)).inserted
      else { return nil }
      let key = context.configuration.name(of: "depends")
      return Defect(
        manual.id, at: mention.range,
        "\(item.name) needs \(mention.item.name) by its text, and '\(key)' does not name it",
        help: "add it to '\(key)', or say it in other words if it can be built without",
        fix: fix(adding: mention.item, to: item, key))
    }
  }

  /// Whether the words before an ID end with one that makes it a dependency.
  private static func isCued(_ before: String) -> Bool {
    let marks: Set<Character> = [" ", "[", "(", "*", "_", "\t"]
    var words = before.lowercased()[...]
    while let last = words.last, marks.contains(last) { words.removeLast() }
    return cues.contains { cue in
      words.hasSuffix(cue)
        && (words.dropLast(cue.count).last.map { !$0.isLetter && !$0.isNumber } ?? true)
    }
  }

  /// Whether any key of an item names another one.
  private func names(_ item: Item, _ other: Item, _ context: LintContext) -> Bool {
    Reference.all(in: item, context.configuration).contains {
      context.backlog.index[$0.name] === other
    }
  }

  private func fix(adding other: Item, to item: Item, _ key: String) -> Fix? {
    guard let edits = try? FrontMatterEditor(item.file, item.frontMatter).add(other.name, to: key),
      !edits.isEmpty
    else { return nil }
    return Fix("Add \(other.name) to '\(key)'", isSafe: false, edits: edits)
  }
}
