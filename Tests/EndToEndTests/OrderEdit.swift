import Testing

/// A change of `order.md` as somebody in a hurry makes it.
struct OrderEdit: Sendable, CustomTestStringConvertible {
  /// What happened to the file.
  let name: String

  /// The rules that find it in `order.md`, beyond those that the good order breaks.
  let rules: [String]

  /// Whether the order can still be read, so that `move` and `fmt` may change it.
  let isReadable: Bool

  /// The bytes of the file.
  let bytes: [UInt8]

  var testDescription: String { name }

  private init(
    _ name: String, _ rules: [String] = [], isReadable: Bool = true,
    by edit: (String) -> String
  ) {
    self.init(name, rules, isReadable: isReadable, bytes: Array(edit(Self.good).utf8))
  }

  private init(_ name: String, _ rules: [String], isReadable: Bool, bytes: [UInt8]) {
    self.name = name
    self.rules = rules
    self.isReadable = isReadable
    self.bytes = bytes
  }

  private static func replacing(_ old: String, _ new: String) -> (String) -> String {
    { $0.replacing(old, with: new, maxReplacements: 1) }
  }

  private static func adding(_ text: String) -> (String) -> String { { $0 + text } }

  /// An order with every kind of line.
  ///
  /// Each reason has a word of its own, from `why1` on.
  static let good = """
    # Product backlog

    Why this order: prose1 with **bold** and a [link](https://example.com).

    <!-- a remark: prose2 -->

    ## Now

    1. [PAY-1](items/PAY-1-saved-card.md) Pay with a saved card — why1 on the line
    1. [PAY-2](<items/PAY-2-expired-card.md>) Explain an expired card
       - why2 in a bullet
         why3 below the bullet
       - why4 in another
    1. PAY-6 – why5 after a bare ID
    why6 right under the entry

    ### A heading between, prose3

    ## Next

    2) [PAY-3](items/PAY-3-receipts.md) E-mail receipts -- why7 after hyphens

       why8 in a paragraph of its own
    3) [PAY-7](items/PAY-7-totals.md)
       > why9 in a quotation

    prose4 between the lists

    1. [PAY-8](items/PAY-8-currency.md) Show the currency — why10 of a closed item

    ## Not now

    1. [PAY-4](items/PAY-4-crypto.md) Pay with crypto — why11 it is set aside

    """

  /// The words that must never be lost.
  static let precious = (1...11).map { "why\($0) " } + (1...3).map { "prose\($0)" }

  static let all: [OrderEdit] = text + marks + bytes

  private static let text: [OrderEdit] = [
    OrderEdit("nothing") { $0 },
    OrderEdit("an item is listed twice, as after a merge of two moves", ["order/duplicate-item"]) {
      $0.replacing("## Next\n", with: "## Next\n\n1. PAY-1 Pay with a saved card — why12 moved\n")
    },
    OrderEdit(
      "an ID has a typing error", ["order/unknown-item"], by: replacing("1. PAY-6", "1. PAY-66")),
    OrderEdit(
      "an entry became a bullet", ["order/unnumbered"], by: replacing("1. [PAY-2]", "- [PAY-2]")),
    OrderEdit(
      "an entry was indented", ["order/nested"], by: replacing("1. [PAY-2]", "   1. [PAY-2]")),
    OrderEdit(
      "an idea was added without an ID", ["order/missing-id"],
      by: replacing("## Next\n", "## Next\n\n1. Something new — why12 it came up\n")),
    OrderEdit("a path is wrong", ["order/link-mismatch"], by: replacing("items/PAY-3-", "items/")),
    OrderEdit(
      "a title is old", ["order/stale-title"], by: replacing("E-mail receipts", "Mail them")),
    OrderEdit("an ID is in lower case", by: replacing("1. PAY-6", "1. pay-6")),
    OrderEdit("the numbers count", by: replacing("1. [PAY-2]", "7. [PAY-2]")),
    OrderEdit("a horizon is there twice", by: adding("\n## Now\n\n1. PAY-5 The cart is slow\n")),
    OrderEdit("the last horizon lost its heading", by: replacing("## Not now\n", "")),
    OrderEdit("blank lines were taken out") { text in
      text.split(separator: "\n").map { $0 + "\n" }.joined()
    },
    OrderEdit("blank lines were put in everywhere") { $0.replacing("\n", with: "\n\n") },
    OrderEdit("the file is empty") { _ in "" },
  ]

  private static let marks: [OrderEdit] = [
    OrderEdit(
      "a code block was added", ["order/syntax"], isReadable: false,
      by: adding("\n```\n1. PAY-5\n```\n")),
    OrderEdit(
      "a block of HTML was added", ["order/syntax"], isReadable: false,
      by: adding("\n<details>\n\n1. PAY-5\n\n</details>\n")),
    OrderEdit(
      "a heading was underlined", ["order/syntax"], isReadable: false,
      by: replacing("## Next\n", "Next\n====\n")),
    OrderEdit(
      "a link was defined", ["order/syntax"], isReadable: false,
      by: adding("\n[PAY-5]: items/PAY-5-slow-cart.md\n")),
    OrderEdit(
      "a merge left its conflict", ["order/syntax"], isReadable: false,
      by: replacing("1. PAY-6", "<<<<<<< HEAD\n1. PAY-5\n=======\n>>>>>>> side\n1. PAY-6")),
    OrderEdit(
      "the number sticks to the link", ["order/unnumbered"],
      by: replacing("1. [PAY-2]", "1.[PAY-2]")),
    OrderEdit("a number has too many blanks", by: replacing("1. PAY-6", "1.       PAY-6")),
    OrderEdit(
      "a number has ten digits", ["order/unnumbered"],
      by: replacing("1. PAY-6", "1234567890. PAY-6")),
    OrderEdit(
      "a star stands for the number", ["order/unnumbered"], by: replacing("1. PAY-6", "* PAY-6")),
    OrderEdit("a task box was added", by: replacing("1. [PAY-2]", "1. [ ] [PAY-2]")),
  ]

  private static let bytes: [OrderEdit] = [
    OrderEdit("the lines end with CRLF") { $0.replacing("\n", with: "\r\n") },
    OrderEdit("some lines end with CRLF", by: replacing("on the line\n", "on the line\r\n")),
    OrderEdit("the last line feed is missing") { String($0.dropLast()) },
    OrderEdit("lines end with blanks") { $0.replacing("\n", with: "  \n") },
    OrderEdit("the file begins with a byte order mark") { "\u{FEFF}" + $0 },
    OrderEdit(
      "a line separator was pasted", ["order/syntax"], isReadable: false,
      by: replacing("on the line", "on\u{2028}the line")),
    OrderEdit(
      "there is a NUL", ["order/syntax"], isReadable: false,
      by: replacing("on the line", "on\0the line")),
    OrderEdit(
      "a letter is Latin-1", ["order/syntax"], isReadable: false,
      bytes: Array(good.utf8) + [0x63, 0x61, 0x66, 0xE9, 0x0A]),
  ]
}
