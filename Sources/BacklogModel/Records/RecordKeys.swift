/// The keys of the records beside the items.
enum RecordKeys {
  static let sprint =
    identity + [
      KeyDefinition("goal", .text, "The sprint goal, in a sentence."),
      KeyDefinition("serves", .list(.text), "The product goals that it serves."),
      KeyDefinition("start", .date, "The first day."),
      KeyDefinition("end", .date, "The last day."),
      KeyDefinition("capacity", .number, "The estimates that fit in."),
      KeyDefinition(
        "state", .word(["planned", "active", "closed", "cancelled"]), "How far it has come."),
      KeyDefinition("candidates", .list(.identifier), "Items that may be taken in."),
      KeyDefinition(
        "committed", .list(.identifier), "The items taken in; frozen when the sprint starts."),
      KeyDefinition("goal-met", .flag, "Whether the goal was met."),
      KeyDefinition("goal-note", .text, "Why, or why not."),
      KeyDefinition("scope", .list(.record(scope)), "Items added or removed while it ran."),
      KeyDefinition("review", .list(.record(review)), "What was accepted and rejected."),
      KeyDefinition("satisfaction", .list(.wholeNumber(1...5)), "What stakeholders answered."),
    ]

  static let goal =
    identity + [
      KeyDefinition("measure", .text, "What is measured."),
      KeyDefinition("target", .text, "The value that meets the goal."),
      KeyDefinition("by", .date, "The day by which."),
      KeyDefinition("measured", .text, "The value as last measured."),
      KeyDefinition("verdict", .text, "Whether the goal is met, and who says so."),
    ]

  static let persona =
    identity + [
      KeyDefinition("name", .text, "The name, as stories write it."),
      KeyDefinition("aliases", .list(.text), "Other names that mean the same."),
    ]

  static let request =
    identity + [
      KeyDefinition("from", .text, "Who asks."),
      KeyDefinition("ask", .text, "What is asked for."),
      KeyDefinition("need", .anything, "What lies behind it: the five whys."),
      KeyDefinition(
        "decision", .word(["open", "yes", "not-now", "no"]), "What the owner decided."),
      KeyDefinition("reason", .text, "Why."),
      KeyDefinition("instead-of", .list(.identifier), "What it would displace."),
      KeyDefinition("decided-by", .text, "Who decided."),
      KeyDefinition("escalated-to", .text, "Who was asked when it could not be decided."),
      KeyDefinition("revisit", .date, "The day on which to look again."),
      KeyDefinition("items", .list(.identifier), "The items that answer it."),
    ]

  static let release =
    identity + [
      KeyDefinition("date", .date, "The day."),
      KeyDefinition("items", .list(.identifier), "What it ships."),
      KeyDefinition("decision", .word(["go", "no-go"]), "The owner's decision."),
      KeyDefinition("by", .text, "Who decided."),
      KeyDefinition(
        "advice",
        .record([
          KeyDefinition("business-analyst", .text, "What the analysts advise."),
          KeyDefinition("qa", .text, "What the testers advise."),
          KeyDefinition("developers", .text, "What the developers advise."),
        ]), "The advice that the owner had."),
      KeyDefinition("reason", .text, "Why."),
    ]

  private static let identity = [
    KeyDefinition("id", .text, "The identity; otherwise the file's name."),
    KeyDefinition("title", .text, "The title; otherwise the first heading."),
  ]

  private static let scope = [
    KeyDefinition("item", .identifier, isRequired: true, "The item."),
    KeyDefinition("change", .word(["added", "removed"]), isRequired: true, "What happened."),
    KeyDefinition("asked-by", .text, "Who asked for it."),
    KeyDefinition("reason", .text, "Why."),
  ]

  private static let review = [
    KeyDefinition("item", .identifier, isRequired: true, "The item."),
    KeyDefinition(
      "decision", .word(["accepted", "rejected"]), isRequired: true, "What the owner decided."),
    KeyDefinition("criteria", .list(.anything), "The criteria that were not met."),
    KeyDefinition("reason", .text, "Why."),
  ]
}
