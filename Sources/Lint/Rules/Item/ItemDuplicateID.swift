import BacklogModel
import FrontMatter
import Source

/// Two items with one identity.
struct ItemDuplicateID: BacklogRule {
  let manual = RuleManual(
    "item/duplicate-id", .error,
    finds: "an ID or alias that belongs to another item",
    because: """
      The ID is what the order, links and history know an item by. Of two items with the same ID \
      only one can be ranked, found or finished; the other one is invisible. It happens when \
      a file is copied to begin a new item, or when two people take the same next number. The one \
      whose file is named after the ID counts, or else the first; this finding is about the other.
      """,
    examples: [
      .bad([
        "items/PAY-7K3F-expired-card.md": "---\nid: PAY-7K3F\n---\n\n# Explain an expired card",
        "items/PAY-7K3F-saved-card.md": "---\nid: «PAY-7K3F»\n---\n\n# Pay with a saved card",
      ]),
      .good([
        "items/PAY-2M9Q-expired-card.md": "---\nid: PAY-2M9Q\n---\n\n# Explain an expired card",
        "items/PAY-7K3F-saved-card.md": "---\nid: PAY-7K3F\n---\n\n# Pay with a saved card",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    var owners: [String: Item] = Dictionary(minimumCapacity: context.backlog.items.count)
    var findings: [Finding] = []
    for item in context.items {
      guard let id = item.id else { continue }
      let owner = context.backlog.index.first(like: item) ?? item
      owners[id.canonical] = owner
      if owner !== item {
        findings.append(duplicate(id.text, of: item, at: item.idRange, owner: owner))
      }
    }
    for item in context.items {
      for node in item.fields.node(of: "aliases")?.elements ?? [] {
        guard let alias = node.text else { continue }
        let owner = owners[alias.uppercased()] ?? item
        if owner !== item {
          findings.append(duplicate(alias, of: item, at: node.range, owner: owner))
        } else {
          owners[alias.uppercased()] = item
        }
      }
    }
    return findings
  }

  private func duplicate(
    _ name: String, of item: Item, at range: ByteRange, owner: Item
  ) -> Finding {
    let defect = Defect(
      manual.id, at: range, "'\(name)' is already the name of \(owner.path)",
      help: "give the newer of the two an ID of its own; IDs are never reused",
      related: [RelatedLocation(owner.file, at: owner.idRange.lowerBound, "first used here")])
    return Finding(defect, in: item)
  }
}

extension Item {
  /// Where its ID stands, or its front matter where the ID is in the name of the file.
  var idRange: ByteRange { fields.node(of: "id")?.range ?? headRange }
}
