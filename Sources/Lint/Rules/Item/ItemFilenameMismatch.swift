import BacklogModel
import FrontMatter
import Source

/// A file that is named after another item.
struct ItemFilenameMismatch: ItemRule {
  let manual = RuleManual(
    "item/filename-mismatch", .warning,
    finds: "a file whose name begins with another ID than the item has",
    because: """
      People open items by the names of their files. A file that is called after another item is \
      found by nobody who looks for it, and is edited by somebody who looks for the other.

      Only the ID counts, in any case, and only at the beginning; the words after it may be \
      anything, since titles change. A file whose name has no ID is fine.
      """,
    examples: [
      .bad(["items/PAY-2M9Q-saved-card.md": "---\nid: «PAY-7K3F»\n---\n\n# Pay with a saved card"]),
      .good(["items/pay-7k3f-anything.md": "---\nid: PAY-7K3F\n---\n\n# Pay with a saved card"]),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard let id = item.id, !isNamed(item.path, after: id),
      let node = item.fields.node(of: "id"),
      let named = context.configuration.identifier(inFileName: item.path), named != id,
      isMeantAsID(named, beside: id, of: context), context.backlog.index[named] !== item
    else { return [] }
    return [
      Defect(
        manual.id, at: node.range, "the item is \(id), but its file is named after \(named)",
        help: "correct the ID, or rename the file so that it begins with \(id)")
    ]
  }

  /// Whether a file name surely begins with an ID as it is written: most do.
  private func isNamed(_ path: String, after id: Identifier) -> Bool {
    let bytes = path.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    let name = bytes[(start ?? bytes.startIndex)...]
    let rest = name.dropFirst(id.text.utf8.count)
    return name.starts(with: id.text.utf8)
      && (rest.first.map { "- _".utf8.contains($0) } ?? false
        || rest.elementsEqual(".md".utf8))
  }

  /// Whether words that have the form of an ID are one: `web-2` in `web-2-relaunch.md` is not.
  private func isMeantAsID(
    _ named: Identifier, beside id: Identifier, of context: LintContext
  ) -> Bool {
    named.prefix == id.prefix || named.prefix == context.configuration.idPrefix.uppercased()
      || context.backlog.index[named] != nil
  }
}

extension Identifier {
  /// What stands before the last hyphen, in upper case: `PAY`.
  fileprivate var prefix: String {
    canonical.split(separator: "-").dropLast().joined(separator: "-")
  }
}
