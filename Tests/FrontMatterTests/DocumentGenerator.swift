import FrontMatter
import TestSupport

/// Makes front matter in every style, and changes for it, from a seed.
struct DocumentGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let words = [
    "e\u{301}", "\u{E9}", "'\u{301}x: y", "ready", "@ann", "Pay: now", "it's", "\"quoted\"", "a, b",
    "- dash", "# no", "x # y", "", " x ",
    "null", "~", "ünï — cödé", "line\nbreak", "two\n\nbreaks\n", "ends:", "[Bug] x", "{a}", "*b*",
    "\ttab", "back\\slash", "\u{1F600}", "12:30", "...", "---", "-5", "?", "x\r\ny", "\n", "a \nb",
    "x\u{2028}y", "very " + String(repeating: "long ", count: 40) + "text", "  \n  x\n", "%d",
    "`b`",
  ]

  /// A text, harmless or nasty.
  mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }

  /// A value to set.
  mutating func value() -> FrontMatterValue {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: .texts((0..<Int.random(in: 0...4, using: &random)).map { _ in word() })
    case 1: .map([.init("x", .scalar(word())), .init("y", ["a", "b"])])
    default: .scalar(word())
    }
  }

  /// A path of one or two keys, some of which exist.
  mutating func path() -> [String] {
    let key = ["a", "b", "c", "d", "e", "new"].randomElement(using: &random) ?? "a"
    let isNested = Int.random(in: 0..<3, using: &random) == 0
    return isNested ? [key, ["x", "y", "z"].randomElement(using: &random) ?? "x"] : [key]
  }

  /// A Markdown file with front matter in any style, ending in "Body" and a line end.
  mutating func document() -> String { document(of: Self.values) }

  /// A Markdown file with front matter as the editor would write it.
  mutating func plainDocument() -> String { document(of: Self.plainValues) }

  private mutating func document(of values: [String]) -> String {
    let keys = ["a", "b", "c", "d", "e"].prefix(Int.random(in: 1...5, using: &random))
    let lines = keys.shuffled(using: &random).map { key in
      let comment = Bool.random(using: &random) ? "" : "# about \(key)\n"
      return comment + "\(key):\(values.randomElement(using: &random) ?? "")\n"
    }
    let text = "---\n" + lines.joined() + "---\n\nBody\n"
    return Bool.random(using: &random)
      ? text
      : text.replacing("Body\n", with: "\0").replacing("\n", with: "\r\n")
        .replacing("\0", with: "Body\n")
  }

  private static let plainValues = [
    " ready", " ready  # comment", " 'sin''gle'", " \"double\"", " |-\n  a\n  b",
    " |\n    a\n\n    b",
    " '@ann' # c", " \"x\\ty\"", " ünï", " |- # note\n  text",
  ]

  private static let values =
    plainValues + [
      "", "  # nothing yet", " ~", " many\n  lines", " >\n  folded\n  text\n\n", " |2\n  two\n",
      " [a, 'b', \"c, d\"]", " []", " [\n  a, # first\n  b,\n]", "\n- a\n- b # c",
      "\n  - 'a'\n\n  - b",
      "\n    -   x: 1\n        y: 2\n    -   z", " {}", " {x: 1, y: [a, b]}", " { x: , z }",
      "\n  x: 1 # c\n  y:\n    - a", "\n    # before\n    x: |-\n      text\n    z:",
      "\t'tab'\t# c",
      " \"multi\n  line\"", " |+\n  keep\n",
    ]
}
