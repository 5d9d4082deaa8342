import BacklogModel
import Testing

@Suite("The reference of keys")
struct KeyReferenceTests {
  @Test("has a line for every key, those inside maps and lists after what holds them")
  func nesting() {
    let keys = [
      KeyDefinition(
        "scope", .list(.record([KeyDefinition("item", .identifier, isRequired: true, "Which.")])),
        "What changed."),
      KeyDefinition("paths", .map(.record([KeyDefinition("rule", .flag, "On.")])), "By path."),
    ]
    #expect(
      KeyReference.table(of: keys) == """
        | key | value | meaning |
        | --- | --- | --- |
        | `scope` | a list of maps with the keys item | What changed. |
        | `scope[].item` | an ID such as PAY-7K3F | Which. Required. |
        | `paths` | any keys, each with a map with the keys rule | By path. |
        | `paths.*.rule` | true or false | On. |

        """)
  }

  @Test("shows defaults where any key has one, and keeps bars from ending a cell")
  func defaults() {
    let keys = [
      KeyDefinition("a", .text, default: "x|y", "Either | or, * too."),
      KeyDefinition("b", .number, "A number."),
    ]
    #expect(
      KeyReference.table(of: keys) == #"""
        | key | value | default | meaning |
        | --- | --- | --- | --- |
        | `a` | text | `x\|y` | Either \| or, \* too. |
        | `b` | a number |  | A number. |

        """#)
  }

  @Test(
    "says what whole numbers may be",
    arguments: [
      (1...1, "1"), (1...5, "a whole number from 1 to 5"),
      (0 ... .max, "a whole number from 0"),
    ])
  func wholeNumbers(range: ClosedRange<Int>, words: String) {
    let table = KeyReference.table(of: [KeyDefinition("n", .wholeNumber(range), "N.")])
    #expect(table.hasSuffix("| `n` | \(words) | N. |\n"))
  }
}
