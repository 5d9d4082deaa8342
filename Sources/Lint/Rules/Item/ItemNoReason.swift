import BacklogModel
import FrontMatter
import Source

/// An item that was dropped without a word.
struct ItemNoReason: ItemRule {
  let manual = RuleManual(
    "item/no-reason", .warning,
    finds: "a dropped item that does not say why",
    because: """
      Whoever asked for it will ask again, and nobody remembers. The reason answers once for all, and \
      it shows when the decision should be taken again.

      Where the folder of an item makes it dropped, such as an archive, nothing is asked for.
      """,
    examples: [
      .bad(
        """
        ---
        id: PAY-7K3F
        title: Pay by cheque
        status: «dropped»
        ---
        """),
      .good(
        """
        ---
        id: PAY-7K3F
        title: Pay by cheque
        status: dropped
        reason: nobody has cheques any more
        ---
        """),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard item.stage == .dropped, !item.isBroken, !item.fields.has("reason"),
      context.configuration.folder(of: item.path)?.stage == nil
    else { return [] }
    let range =
      item.fields.node(of: "status")?.range ?? item.fields.textValues["status"]?.range
      ?? item.headRange
    let key = context.configuration.name(of: "reason")
    return [
      Defect(
        manual.id, at: range, "the item is dropped, and nothing says why",
        help: "write '\(key): ' with the reason, in a sentence")
    ]
  }
}
