/// Markdown that keeps a parser busy: the inputs that FACTS measured at more than two seconds in
/// cmark 0.30.2, and their relatives.
extension HostileFile {
  private static func text(_ number: Int, _ name: String, _ body: String, _ rule: String?)
    -> HostileFile
  {
    HostileFile(
      "items/PAY-\(number)-\(name).md",
      "---\nid: PAY-\(number)\ntitle: Odd\ntype: spike\nstatus: draft\n---\n\(body)\n", rule)
  }

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let markdown: [HostileFile] = [
    text(300, "deep-list", many("- ", 45_000) + many("\n", 30_000), "item/limit"),
    text(301, "steps", (0..<600).map { many(" ", 2 * $0) + "- a\n" }.joined(), "item/limit"),
    text(302, "quotes", many(">", 60_000) + many("*a ", 20_000), "item/limit"),
    text(303, "images", many("![[]()", 40_000), "item/limit"),
    text(304, "brackets", many("[", 60_000), nil),
    text(305, "links", many("[a](", 15_000), nil),
    text(306, "nested-links", many("[", 5_000) + "a" + many("](b)", 5_000), nil),
    text(307, "emphasis", many("*a **b ", 9_000), nil),
    text(308, "deep-emphasis", many("*a _b ", 5_000) + many("c_ d* ", 5_000), "item/limit"),
    text(309, "backticks", (1..<340).map { many("`", $0) + " " }.joined(), nil),
    text(310, "comments", many("<!--", 16_000), nil),
    text(311, "tags", many("<a<b", 16_000), nil),
    text(312, "entities", many("&#x", 20_000), nil),
    text(
      313, "definitions", (0..<8_000).map { "[a\($0)]: b\n" }.joined() + many("[a1]", 9_000), nil),
    text(314, "addresses", many("www.a@b.", 8_000), nil),
    text(315, "mails", many("a@", 30_000), nil),
    text(316, "headings", many("# a\n", 40_000), nil),
    text(317, "bullets", many("- [ ] a\n", 28_000), nil),
    text(
      318, "wide-table",
      many("|a", 10_000) + "|\n" + many("|-", 10_000) + "|\n" + many("|b|\n", 9_000), nil),
    text(319, "strikes", many("~~a~", 15_000), nil),
    text(320, "fences", many("```\n", 40_000), nil),
    text(321, "setext", many("a\n=\n", 40_000), nil),
    text(322, "html", many("<div>\n", 35_000), nil),
    text(323, "parentheses", "[a](" + many("(", 60_000), nil),
    text(324, "backslashes", many("\\", 60_000), nil),
    text(325, "one-quote", many("> a\n", 50_000), nil),
    text(326, "numbers", many("1) a\n", 45_000), nil),
    text(327, "ticks", many("a`b``c", 10_000), nil),
  ]

  static let stories: [HostileFile] = [
    text(340, "roles", many("As a user, I want ", 3_500), nil),
    text(341, "sentences", many("As a user, I want to pay so that I am done.\n\n", 5_000), nil),
    text(342, "benefits", "As a user, I want " + many("so that ", 8_000), nil),
    text(
      343, "criteria",
      "## Acceptance criteria\n\n" + many("- [ ] Given a, when b, then c\n", 8_000), nil),
    text(344, "sections", many("## Acceptance criteria\n\n- a\n\n", 8_000), nil),
    text(345, "table", "| As a | I want |\n|--|--|\n" + many("| user | to pay |\n", 12_000), nil),
    text(
      346, "gherkin",
      "## ACs\n\n```gherkin\n" + many("Scenario: a\nGiven b\nWhen c\nThen d\n", 6_000) + "```", nil),
    text(347, "bold", many("**As a** **I want** ", 3_000), nil),
    text(348, "mentions", many("PAY-1#2 PAY-999#1 ", 12_000), "item/limit"),
    text(349, "in-order", many("In order to ", 5_000), nil),
    text(350, "wants", many("I want, I need, I can ", 2_800), nil),
  ]
}
