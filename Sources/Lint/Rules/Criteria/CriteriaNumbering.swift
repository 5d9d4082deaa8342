import BacklogModel
import Source

/// Numbers of criteria that skip one or come twice.
struct CriteriaNumbering: ItemRule {
  let manual = RuleManual(
    "criteria/numbering", .warning,
    finds: "a numbered list of criteria that skips a number or has one twice",
    because: """
      Markdown counts a numbered list itself, whatever stands there: the line that says `4.` is \
      shown as 3 when there is no third. Whoever reads the page and whoever reads the file then \
      speak of different criteria.

      A list in which all numbers are the same is a common way to write one, and is left alone. \
      Labels such as `AC4` are names and may have gaps; one that stands twice is what \
      `criteria/duplicate` reports. Numbers that come twice are put right by `--fix`; closing a \
      gap gives criteria other numbers, to which links may lead, and needs `--unsafe-fixes`.
      """,
    fixes: .sometimes,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        1. The order is placed when I press Pay
        2. No order is placed when the card has expired
        «4.» The receipt names the card
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        1. The order is placed when I press Pay
        1. No order is placed when the card has expired
        """),
    ])

  /// A criterion of a numbered list.
  private struct Numbered {
    let number: Int
    let digits: ByteRange
    let story: Int?
    let group: String?
  }

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard !item.isClosed, item.text.criteria.count > 1 else { return [] }
    return Self.lists(of: item).compactMap { defect(in: $0, item.file) }
  }

  /// The numbered lists; one begins again at 0 or 1, and below another heading.
  private static func lists(of item: Item) -> [[Numbered]] {
    var lists: [[Numbered]] = []
    for criterion in item.text.criteria {
      guard let next = numbered(criterion, item.file.bytes) else { continue }
      let last = lists.last?.last
      let goesOn = last.map {
        $0.story == next.story && $0.group == next.group
          && (next.number > 1 || $0.number == next.number)
      }
      if goesOn == true {
        lists[lists.count - 1].append(next)
      } else {
        lists.append([next])
      }
    }
    return lists
  }

  /// The number of the list item that a criterion stands in, on its own line.
  private static func numbered(_ criterion: Criterion, _ bytes: [UInt8]) -> Numbered? {
    let end = min(criterion.range.lowerBound, bytes.count)
    var start = end
    while start > 0, end - start < 40, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D {
      start -= 1
    }
    let line = bytes[start..<end].drop { $0.isBlank }
    let digits = line.prefix { $0.isASCIIDigit }
    guard !digits.isEmpty, digits.count < 9, digits.endIndex < end,
      ".)".utf8.contains(bytes[digits.endIndex]),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return Numbered(
      number: number, digits: digits.indices, story: criterion.story, group: criterion.group)
  }

  private func defect(in list: [Numbered], _ file: SourceFile) -> Defect? {
    guard let first = list.first, list.contains(where: { $0.number != first.number }),
      let wrong = zip(list, list.dropFirst()).first(where: { $1.number != $0.number + 1 })
    else { return nil }
    let hasGap = zip(list, list.dropFirst()).contains { $1.number > $0.number + 1 }
    let expected = wrong.0.number + 1
    let message =
      wrong.1.number > expected
      ? "number \(wrong.1.number) comes after \(wrong.0.number), and is shown as \(expected)"
      : "number \(wrong.1.number) comes after \(wrong.0.number) once more"
    let edits = list.enumerated().compactMap { index, entry in
      entry.number == first.number + index
        ? nil : TextEdit(entry.digits, with: String(first.number + index))
    }
    return Defect(
      manual.id, at: wrong.1.digits.lowerBound..<wrong.1.digits.upperBound + 1, message,
      help: "number them in a row; links such as '#\(wrong.1.number)' may have to follow",
      fix: Fix("Number the list from \(first.number)", isSafe: !hasGap, edits: edits))
  }
}
