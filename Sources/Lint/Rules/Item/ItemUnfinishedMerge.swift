import BacklogModel
import FrontMatter
import Source

/// Marks that a merge left in the text of a file.
struct ItemUnfinishedMerge: ItemRule, RecordRule {
  let manual = RuleManual(
    "item/unfinished-merge", .error,
    finds: "marks of a merge that nobody finished",
    because: """
      Where two branches changed the same lines, git writes both versions between marks. Such a \
      file still reads as Markdown: the marks become words of a story, both versions of a \
      criterion count, and a row of `=` makes a heading. Somebody has to choose.

      A conflict is reported at its first mark, if the last one follows. Marks in the front matter \
      are found by `front-matter/syntax`, and those in the order by `order/syntax`.
      """,
    examples: [
      .bad(
        """
        # Pay with a saved card

        «<<<<<<< HEAD»
        The fee is shown before I pay.
        =======
        The fee is shown with the total.
        >>>>>>> totals
        """),
      .good("# Pay with a saved card\n\nThe fee is shown before I pay."),
      .good("# Merging\n\n    <<<<<<< HEAD\n\nis where our version begins."),
    ])

  func enter(_ rules: inout RuleSet) {
    rules.items.append(self)
    rules.records.append(self)
  }

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    defects(in: item.file, from: item.frontMatter.bodyStart)
  }

  func defects(in record: Record, of context: LintContext) -> [Defect] {
    defects(in: record.file, from: record.frontMatter.bodyStart)
  }

  private func defects(in file: SourceFile, from start: Int) -> [Defect] {
    guard holdsRow(of: .ours, in: file.bytes, from: start) else { return [] }
    var (opening, found): (ByteRange?, [ByteRange]) = (nil, [])
    for line in LineTable(file.bytes).lines where line.lowerBound >= start {
      switch ConflictMark(file.bytes[line]) {
      case .ours:
        opening = opening ?? line
      case .theirs:
        if let first = opening { found.append(first) }
        opening = nil
      case .base, .middle, nil:
        break
      }
    }
    return found.map {
      Defect(manual.id, at: $0, ConflictMark.message, help: ConflictMark.help)
    }
  }

  /// Whether the signs of a mark may stand side by side: one of them is at every seventh byte.
  private func holdsRow(of mark: ConflictMark, in bytes: [UInt8], from start: Int) -> Bool {
    let span = bytes.span
    var index = start + ConflictMark.length - 1
    while index < span.count {
      if span[index] == mark.rawValue { return true }
      index += ConflictMark.length
    }
    return false
  }
}
