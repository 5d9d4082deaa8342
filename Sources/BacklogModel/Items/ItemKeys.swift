/// Every standard key of an item's front matter, with its shape and its meaning.
public enum ItemKeys {
  /// The keys, in the order in which `new` writes them; types and statuses as a team that
  /// configures nothing has them.
  public static let all = definitions(for: Configuration())

  /// The names of the keys that hold lists.
  public static let lists = Set(
    all.compactMap { key in if case .list = key.shape { key.name } else { nil } })

  /// The keys for a team's own types, statuses and estimation scale.
  public static func definitions(for configuration: Configuration) -> [KeyDefinition] {
    identity(configuration) + references + judgement(configuration) + flow
  }

  private static func identity(_ configuration: Configuration) -> [KeyDefinition] {
    [
      KeyDefinition("id", .identifier, isRequired: true, "The identity, never reused."),
      KeyDefinition("aliases", .list(.text), "Other IDs under which the item is found."),
      KeyDefinition("title", .text, isRequired: true, "What the item is about, in a few words."),
      KeyDefinition("type", .word(configuration.types), isRequired: true, "The type."),
      KeyDefinition(
        "status", .word(configuration.statuses.map(\.word)), isRequired: true,
        "How far the item has come, in the team's words."),
    ]
  }

  /// The keys that name other items and records.
  public static let references: [KeyDefinition] = [
    KeyDefinition("epic", .identifier, "The epic that the item belongs to."),
    KeyDefinition("goal", .text, "The product goal that the item serves."),
    KeyDefinition("persona", .text, "The persona for whom it is."),
    KeyDefinition("depends", .list(.identifier), "Items that must be done before."),
    KeyDefinition("sprint", .text, "The sprint in which it is now."),
    KeyDefinition("release", .text, "The release that ships it."),
    KeyDefinition("found-in-item", .identifier, "The item in which a bug was found."),
  ]

  private static func judgement(_ configuration: Configuration) -> [KeyDefinition] {
    [
      KeyDefinition("estimate", .numberOf(configuration.estimateScale), "The size."),
      KeyDefinition(
        "value",
        .record([
          KeyDefinition("business", .number, "WSJF: the value to users and business."),
          KeyDefinition("time", .number, "WSJF: how much waiting costs."),
          KeyDefinition("risk", .number, "WSJF: the risk that it removes."),
          KeyDefinition("cost-of-delay", .amount, "What a week of waiting costs."),
          KeyDefinition("reach", .number, "RICE: how many people it reaches."),
          KeyDefinition("impact", .number, "RICE: how much it helps each of them."),
          KeyDefinition("confidence", .number, "RICE: how sure that is, from 0 to 1."),
          KeyDefinition("evidence", .text, "Where the numbers come from."),
          KeyDefinition("by", .text, "Who judged it."),
        ]), "What it is worth, and why."),
      KeyDefinition(
        "moscow", .word(["must", "should", "could", "wont"]), "The MoSCoW priority."),
      KeyDefinition("severity", .text, "A bug's technical severity, by QA."),
      KeyDefinition(
        "business-severity", .text, "A bug's severity for the business, by analyst and owner."),
      KeyDefinition("blocks-release", .flag, "Whether the owner holds the release for a bug."),
      KeyDefinition("found-in", .text, "Where a bug was found: production marks an escape."),
    ]
  }

  private static let flow: [KeyDefinition] = [
    KeyDefinition("waiting-for", .text, "The role or item that it waits for."),
    KeyDefinition("requested-by", .text, "The request behind it."),
    KeyDefinition("reason", .text, "Why it was dropped."),
    KeyDefinition("assignee", .list(.text), "Who works on it."),
    KeyDefinition("labels", .list(.text), "Free labels."),
    KeyDefinition("criteria", .list(.text), "Acceptance criteria, where they are not in the text."),
  ]
}
