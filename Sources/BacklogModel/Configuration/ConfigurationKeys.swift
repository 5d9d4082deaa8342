import Markdown

/// Every key of `nextup.yml`, with its shape, its default and its meaning.
///
/// A new key is one line here and one property of `Configuration`; checking, `nextup config`, the
/// reference page and the JSON schema follow from the line.
public enum ConfigurationKeys {
  /// The keys at the top level, in the order of the reference page.
  public static let all: [KeyDefinition] = layout + vocabulary + readiness + people + checking

  private static let layout: [KeyDefinition] = [
    KeyDefinition(
      "version", .wholeNumber(1...1), default: "1", "The version of this format: 1."),
    KeyDefinition(
      "backlog", .text, default: "backlog",
      "The folder of the backlog, below the folder of nextup.yml."),
    KeyDefinition(
      "items",
      .list(
        .either([
          .text,
          .record([
            KeyDefinition("path", .text, isRequired: true, "A folder below the backlog."),
            KeyDefinition("stage", stage, "The stage that every item in the folder has."),
          ]),
        ])), default: "[items]", "The folders that hold items, below the backlog."),
    KeyDefinition(
      "exclude", .list(.text), default: "[]",
      "Files and folders below the backlog that are not read; * stands for any part of a name."),
    KeyDefinition(
      "timezone", .text, default: "UTC", "The time zone in which days begin, by its IANA name."),
    KeyDefinition(
      "id",
      .record([
        KeyDefinition("prefix", .text, default: "ITEM", "What new IDs begin with."),
        KeyDefinition(
          "style", .word(["random", "sequential"]), default: "random",
          "How new IDs are made: random letters and digits, or the next number."),
        KeyDefinition(
          "aliases", .list(.text), default: "[]",
          "Other prefixes that mean the same: with [task], task-24 is found as PREFIX-24."),
        KeyDefinition(
          "from-file-name", .word(Configuration.FileNameForm.allCases.map(\.rawValue)),
          default: "id",
          "What a file name gives as ID where the front matter has none: the ID it begins with, "
            + "the numbers it begins with (1-2-login.md is PREFIX-1.2), or all its words."),
      ]), default: "{prefix: ITEM, style: random, aliases: [], from-file-name: id}",
      "How items are named."),
    KeyDefinition(
      "board", .text,
      "A page below the backlog whose headings are statuses, with links to the items that have "
        + "them. An item's own status counts first."),
  ]

  private static let vocabulary: [KeyDefinition] = [
    KeyDefinition(
      "defaults", .map(.text), default: "{}",
      "Values that an item has where its front matter names none."),
    KeyDefinition(
      "types", .list(.text), default: "[story, bug, task, spike, debt, epic]",
      "The types of items."),
    KeyDefinition(
      "statuses", .map(stage),
      default: "{draft: proposed, ready: ready, in-progress: started, done: finished, "
        + "accepted: accepted, dropped: dropped}",
      "The team's words for the status of an item, each with its stage."),
    KeyDefinition(
      "keys", .map(.text), default: "{}",
      "The backlog's own names for standard keys: {depends: dependencies}."),
    KeyDefinition(
      "text-keys", .map(.text), default: "{}",
      "Keys that the text of an item holds, each with its label: {status: Status} reads "
        + "'Status: done', and what stands under a heading 'Status'."),
    KeyDefinition(
      "extra-keys", .list(.text), default: "[]",
      "Keys of the team's own in the front matter of items, beside those that begin with x-."),
    KeyDefinition(
      "horizons", .map(.word(["ranked", "parked"])), default: "{Not now: parked}",
      "Horizons of order.md that are parked: looked at and set aside, without a rank."),
    KeyDefinition(
      "estimate-scale", .list(.number), default: "[1, 2, 3, 5, 8, 13, 21]",
      "The numbers that an estimate may be."),
    KeyDefinition(
      "story-form",
      .record([
        KeyDefinition("role", .list(.text), "What comes before the role: [as a, as an]."),
        KeyDefinition("means", .list(.text), "What comes before the means: [i want to]."),
        KeyDefinition("benefit", .list(.text), "What comes before the benefit: [so that]."),
      ]), default: "the English words",
      "The words of a story sentence, for other languages."),
    KeyDefinition(
      "criteria-headings", .list(.text), default: "[Acceptance criteria, ACs, AC]",
      "The headings that announce acceptance criteria."),
  ]

  private static let readiness: [KeyDefinition] = [
    KeyDefinition(
      "ready-depth", .wholeNumber(0 ... .max), default: "10",
      "How far down the ranking items must be ready."),
    KeyDefinition(
      "definition-of-ready", .map(.list(.text)),
      default: "{story: [story, criteria>=1, estimate, no-open-blocker], "
        + "bug: [steps, severity, no-open-blocker]}",
      "What an item of each type needs before work may start."),
    KeyDefinition(
      "definition-of-done", .list(.text), default: "[]",
      "What every finished item has gone through."),
    KeyDefinition(
      "capacity", .number, default: "null", "The estimates that fit into one sprint."),
  ]

  private static let people: [KeyDefinition] = [
    KeyDefinition(
      "roles",
      .record([
        KeyDefinition("product-owner", owner, "The one person who owns the order."),
        KeyDefinition(
          "delegates", .list(delegate), default: "[]",
          "Who stands in for the Product Owner, from one day to another."),
        KeyDefinition("business-analyst", .list(.text), "The e-mails of the analysts."),
        KeyDefinition("qa", .list(.text), "The e-mails of the testers."),
        KeyDefinition("developers", .list(.text), "The e-mails of the developers."),
        KeyDefinition("scrum-master", .list(.text), "The e-mails of the Scrum Masters."),
      ]), default: "{}", "Who has which role."),
    KeyDefinition(
      "ownership", .map(.list(.word(roleNames))), default: "{}",
      "The roles that may change a key of an item."),
    KeyDefinition(
      "approval",
      .record([
        KeyDefinition(
          "version", .wholeNumber(1 ... .max), default: "1",
          "Goes up by one with every change of the policy."),
        KeyDefinition(
          "require", .word(["claimed", "attested", "verified"]), default: "claimed",
          "The weakest evidence that counts as approval."),
        KeyDefinition(
          "accept",
          .list(
            .word([
              "statement", "commit-signature", "host-merge", "committer", "author", "trailer",
              "review",
            ])),
          default: "[statement, commit-signature, host-merge, committer, author, trailer, review]",
          "The kinds of evidence that count."),
        KeyDefinition(
          "refs", .list(.text), default: "[refs/heads/main]",
          "The branches that are guarded."),
        KeyDefinition(
          "host", .word(["github", "gitlab", "gerrit", "none"]), default: "none",
          "The forge that makes the merges."),
        KeyDefinition(
          "host-keys", .list(hostKey), default: "[]",
          "The public keys by which the forge signs its merges, each with its days."),
        KeyDefinition(
          "revoked", .list(.text), default: "[]",
          "SSH keys, OpenPGP fingerprints and ids of statements that no longer count."),
      ]), default: "{version: 1, require: claimed}", "What proves that an order was approved."),
  ]

  private static let checking: [KeyDefinition] = [
    KeyDefinition(
      "rules", .map(severity), default: "{}", "The severity of single rules, or off."),
    KeyDefinition(
      "paths", .map(.map(severity)), default: "{}",
      "Severities for some files only: {archive/*: {story/missing: off}}."),
    KeyDefinition(
      "profiles", .map(.map(severity)), default: "{}",
      "Named sets of severities, chosen by --profile."),
    KeyDefinition(
      "limits",
      .record([
        limit(
          "front-matter", ItemReader.largestFrontMatter, "The largest front matter, in bytes."),
        limit("item", ItemReader.largestFile, "The largest item or record, in bytes."),
        limit("order", Order.largestSize, "The largest order.md, in bytes."),
        limit("items", BacklogLoader.mostItems, "The most items."),
        limit("line", TextLimits.longestLine, "The longest line of a text, in bytes."),
        limit(
          "nesting", TextLimits.deepestNesting,
          "How deep lists and quotes may stand in each other."),
      ]), default: "{}", "How much is read; the limits can only be lowered."),
    KeyDefinition(
      "site",
      .record([
        KeyDefinition("title", .text, default: "Product backlog", "The title of the site."),
        KeyDefinition("base-url", .text, "The address at which the site is published."),
      ]), default: "{title: Product backlog}", "The published site."),
  ]

  /// The roles that can own a key.
  public static let roleNames = [
    "product-owner", "business-analyst", "qa", "developers", "scrum-master",
  ]

  private static func limit(_ name: String, _ most: Int, _ summary: String) -> KeyDefinition {
    KeyDefinition(name, .wholeNumber(1...most), default: String(most), summary)
  }

  private static let stage = ValueShape.word(Stage.allCases.map(\.rawValue))
  private static let severity = ValueShape.word(["error", "warning", "note", "off"])

  private static let person = [
    KeyDefinition("name", .text, "The name."),
    KeyDefinition("emails", .list(.text), default: "[]", "The e-mail addresses used in commits."),
    KeyDefinition("ssh", .list(.text), default: "[]", "SSH public keys, without options."),
    KeyDefinition("openpgp", .list(.text), default: "[]", "OpenPGP fingerprints."),
  ]

  /// The owner has no days: after the last one nobody could say who is next.
  private static let owner = ValueShape.record(person)

  private static let delegate = ValueShape.record(
    person + [
      KeyDefinition("from", .date, "The first day of a delegation."),
      KeyDefinition("to", .date, "The last day of a delegation."),
    ])

  private static let hostKey = ValueShape.record([
    KeyDefinition("ssh", .text, "An SSH public key, without options."),
    KeyDefinition("openpgp", .text, "An OpenPGP fingerprint."),
    KeyDefinition("from", .date, "The first day on which it counts."),
    KeyDefinition("to", .date, "The last day on which it counts."),
  ])
}
