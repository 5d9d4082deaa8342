import BacklogModel
import Source

/// A story for somebody who is not among the personas.
struct StoryUnknownPersona: ItemRule {
  /// How many personas the help names.
  private static let namedPersonas = 5

  let manual = RuleManual(
    "story/unknown-persona", .warning,
    finds: "a story whose role is none of the personas",
    because: """
      A team that has described its personas knows what each of them can do and why they come. A \
      story for "a user" throws that away, and a persona under three names cannot be counted.

      A role may say more than the name: "a returning shopper in a hurry" is the returning \
      shopper. Names and `aliases` of personas count, in any case, with hyphens or blanks. A \
      backlog without personas is never asked for them.
      """,
    fixes: .unsafe,
    examples: [
      .bad([
        "items/PAY-7K3F.md":
          "As a «customer», I want to pay with a saved card so that I save time.",
        "personas/returning-shopper.md": "---\nname: Returning shopper\n---",
      ]),
      .good([
        "items/PAY-7K3F.md":
          "As a returning shopper in a hurry, I want to pay with a saved card so that I save time.",
        "personas/returning-shopper.md": "---\nname: Returning shopper\n---",
      ]),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard context.records.has(.persona), context.expectsStory(item) else { return [] }
    return item.text.stories.compactMap { story in
      guard let role = story.role, !role.isPlaceholder, !context.records.mentionsPersona(role.text)
      else { return nil }
      let meant = context.records.suggestion(for: role.text, among: .persona)
      return Defect(
        manual.id, at: role.range,
        "'\(role.text)' is none of the personas" + (meant.map { "; did you mean '\($0)'?" } ?? ""),
        help: "personas are \(names(of: context)); add 'aliases:' to one of them, or a new persona",
        fix: meant.map {
          Fix("Write '\($0)'", isSafe: false, edits: [TextEdit(role.range, with: $0)])
        })
    }
  }

  private func names(of context: LintContext) -> String {
    let personas = context.records.personas
    let more = personas.count > Self.namedPersonas ? ", …" : ""
    return personas.prefix(Self.namedPersonas).map { "'\($0)'" }.joined(separator: ", ") + more
  }
}
