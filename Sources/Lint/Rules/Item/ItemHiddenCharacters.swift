import BacklogModel
import Source

/// Characters that people cannot see, or take for others.
struct ItemHiddenCharacters: ItemRule, RecordRule, RankingRule {
  /// How many places of one file are reported.
  private static let mostPlaces = 20

  let manual = RuleManual(
    "item/hidden-characters", .warning,
    finds: "characters that cannot be seen, or that only look like others",
    because: """
      A zero-width space inside a word hides it from every search. Marks of writing direction can \
      make a reviewer read something else than is there. An ID with a Cyrillic letter looks like \
      the ID of an item and is not. Most of it comes along unnoticed when text is pasted from a \
      chat or a document.

      What a script or an emoji needs is left alone: joiners in emoji and in Persian or Indian \
      scripts, marks of direction in a line of Hebrew or Arabic, variation selectors after signs.
      """,
    fixes: .sometimes,
    examples: [
      .bad("# Pay with a sav«\u{200B}»ed card"),
      .bad("# Pay «\u{202E}»drac devas a htiw"),
      .bad([
        "items/PAY-2M9Q.md": "This needs «\u{0420}AY-7K3F» first.",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
      .good("# Pay with a saved card \u{1F469}\u{200D}\u{1F4BB}"),
      .good("\u{05E9}\u{05DC}\u{05D5}\u{05DD}\u{200F} (PAY)"),
    ])

  func enter(_ rules: inout RuleSet) {
    rules.items.append(self)
    rules.records.append(self)
    rules.ranking.append(self)
  }

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    defects(in: item.file, context)
  }

  func defects(in record: Record, of context: LintContext) -> [Defect] {
    defects(in: record.file, context)
  }

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    defects(in: order.file, context)
  }

  private func defects(in file: SourceFile, _ context: LintContext) -> [Defect] {
    var scanner = HiddenCharacterScanner(file.bytes)
    scanner.scan()
    let places = scanner.found.filter { place in
      if case .lookAlike(let word) = place.kind { return isMeantAsID(word.id, context) }
      return true
    }
    let left = places.count - Self.mostPlaces
    return places.prefix(Self.mostPlaces).enumerated().map { index, place in
      let isLast = left > 0 && index == Self.mostPlaces - 1
      return defect(
        place.kind, at: place.range, context, more: isLast ? "; \(left) more follow" : "")
    }
  }

  private func isMeantAsID(_ id: Identifier, _ context: LintContext) -> Bool {
    context.backlog.index[id] != nil || id.hasPrefix(of: context.configuration)
  }

  private func defect(
    _ kind: HiddenCharacterScanner.Kind, at range: ByteRange, _ context: LintContext, more: String
  ) -> Defect {
    let removal = TextEdit(range, with: "")
    switch kind {
    case .hidden(let scalar, let reason, let count):
      let times = count > 1 ? ", \(count) times" : ""
      return Defect(
        manual.id, at: range, "\(scalar.nameInStandard)\(times) \(reason.complaint)" + more,
        help: reason.help,
        fix: Fix("Remove it", isSafe: reason.isSafelyRemoved, edits: [removal]))
    case .lookAlike(let word):
      let isKnown = context.backlog.index[word.id] != nil
      return Defect(
        manual.id, at: range,
        "this looks like \(word.id), but has \(word.impostor.nameInStandard) in it" + more,
        fix: Fix(
          "Write \(word.id)", isSafe: isKnown, edits: [TextEdit(range, with: word.id.text)]))
    case .notText(let byte):
      return Defect(
        manual.id, at: range,
        "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8 text" + more,
        help: "save the file as UTF-8")
    }
  }
}

extension HiddenCharacter {
  fileprivate var complaint: String {
    switch self {
    case .pointless: "cannot be seen and means nothing here"
    case .direction: "changes the direction of the text after it"
    case .control: "is a control character"
    }
  }

  fileprivate var help: String? {
    switch self {
    case .pointless: nil
    case .direction: "what people read is not what the file says; write it in its real order"
    case .control: "write a line end or a blank, if one is meant"
    }
  }

  fileprivate var isSafelyRemoved: Bool {
    if case .pointless = self { true } else { false }
  }
}
