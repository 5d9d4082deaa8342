import BacklogModel
import FrontMatter
import Source

/// A key that names something the backlog does not have.
struct ItemUnknownReference: ItemRule, RecordRule {
  let manual = RuleManual(
    "item/unknown-reference", .error,
    finds: "a key that names an item or record that does not exist, or an epic that is none",
    because: """
      A story whose epic is misspelt belongs to no epic: it is missing from the epic's progress \
      and traces to no goal. A dependency on an item that does not exist never blocks and never \
      ends.

      Checked are `epic`, `depends`, `found-in-item`, `goal`, `persona`, `sprint`, `release`, \
      `requested-by`, and `waiting-for` where it has the form of an ID; and in sprints, requests \
      and releases whatever names items or goals. Goals, personas, sprints, releases and requests \
      are only asked for where the backlog keeps them as files.
      """,
    fixes: .unsafe,
    examples: [
      .bad([
        "items/PAY-7K3F.md":
          "---\nepic: «PAY-2M9Q»\ndepends: [PAY-2M9Q, «PAY-X4TT»]\n---\n\n# Pay with a saved card",
        "items/PAY-2M9Q.md": "---\ntype: story\n---\n\n# Save a card",
      ]),
      .good([
        "items/PAY-7K3F.md":
          "---\nepic: PAY-1C0A\ndepends: [PAY-2M9Q]\n---\n\n# Pay with a saved card",
        "items/PAY-2M9Q.md": "---\ntype: story\n---\n\n# Save a card",
        "items/PAY-1C0A.md": "---\ntype: epic\n---\n\n# Faster checkout",
      ]),
      .bad([
        "sprints/S-2026-12.md": "---\ncommitted: [«PAY-7K3E»]\n---",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
    ])

  func enter(_ rules: inout RuleSet) {
    rules.items.append(self)
    rules.records.append(self)
  }

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    Reference.all(in: item, context.configuration).compactMap { defect(of: $0, context) }
  }

  func defects(in record: Record, of context: LintContext) -> [Defect] {
    Reference.all(in: record).compactMap { defect(of: $0, context) }
  }

  private func defect(of reference: Reference, _ context: LintContext) -> Defect? {
    switch reference.kind {
    case .item: return itemDefect(reference, context)
    case .epic: return itemDefect(reference, context) ?? epicDefect(reference, context)
    case .itemOrRole:
      guard let id = Identifier(reference.name), id.hasPrefix(of: context.configuration) else {
        return nil
      }
      return itemDefect(reference, context)
    case .record(let kind):
      let records = context.records
      guard records.has(kind), !records.has(kind, named: reference.name) else { return nil }
      return unknown(
        reference, "is no \(kind.rawValue) of this backlog",
        meant: records.suggestion(for: reference.name, among: kind))
    }
  }

  private func itemDefect(_ reference: Reference, _ context: LintContext) -> Defect? {
    guard context.backlog.index[reference.name] == nil else { return nil }
    return unknown(
      reference, "is no item of this backlog",
      meant: context.itemNames.closest(to: reference.name),
      help: "an item on another branch is found when that branch is merged")
  }

  private func epicDefect(_ reference: Reference, _ context: LintContext) -> Defect? {
    guard let item = context.backlog.index[reference.name], !item.isEpic, !item.type.isEmpty else {
      return nil
    }
    return Defect(
      manual.id, at: reference.node.range,
      "'\(reference.key)' names \(item.name), which is of the type '\(item.type)', not an epic",
      help: "name an epic, or use 'depends' for an item that must be done before")
  }

  private func unknown(
    _ reference: Reference, _ complaint: String, meant: String?, help: String? = nil
  ) -> Defect {
    Defect(
      manual.id, at: reference.node.range,
      "'\(reference.key)' names '\(reference.name)', which \(complaint)"
        + (meant.map { "; did you mean '\($0)'?" } ?? ""),
      help: meant == nil ? help : nil,
      fix: meant.map {
        Fix("Write '\($0)'", isSafe: false, edits: [TextEdit(reference.node.range, with: $0)])
      })
  }
}

extension Identifier {
  /// Whether it begins with the prefix of a backlog or with one that means the same.
  func hasPrefix(of configuration: Configuration) -> Bool {
    ([configuration.idPrefix] + configuration.idAliases).contains {
      canonical.hasPrefix($0.uppercased() + "-")
    }
  }
}
