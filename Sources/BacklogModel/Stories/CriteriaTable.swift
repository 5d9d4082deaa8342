import Markdown
import Source

/// The criteria in a table: a row each.
struct CriteriaTable {
  /// The rows below the header.
  let rows: [CriterionDraft]

  private enum Column {
    case label, text, box, step, other
  }

  /// Reads a table.
  init(_ table: Block, of file: SourceFile, _ grammar: StepGrammar) {
    let header = table.children.first { $0.kind == .row(isHeader: true) }
    let titles = header?.children.map { PlainText(file.bytes, in: $0.range) } ?? []
    let columns = Self.columns(titles, grammar)
    rows = table.children.compactMap { row in
      guard row.kind == .row(isHeader: false) else { return nil }
      let cells = row.children.map { PlainText(file.bytes, in: $0.range) }
      return Self.draft(cells, columns, titles, grammar)
    }
  }

  private static func columns(_ titles: [PlainText], _ grammar: StepGrammar) -> [Column] {
    let names = titles.map { $0.string(0..<$0.bytes.count).lowercased() }
    var columns = zip(names, titles).map { name, title -> Column in
      if grammar.keyword(in: title.bytes, at: 0) != nil { return .step }
      if ["#", "id", "no", "no.", "nr", "nr.", "ac", "ac id", "ac #", "number"].contains(name) {
        return .label
      }
      if ["done", "status", "met", "met?", "pass", "✓", "✅", "done?"].contains(name) {
        return .box
      }
      let tells = ["criteri", "description", "requirement", "condition", "expected"]
      return tells.contains { name.contains($0) } ? .text : .other
    }
    if !columns.contains(.step), !columns.contains(.text),
      let first = columns.firstIndex(of: .other)
    {
      columns[first] = .text
    }
    return columns
  }

  private static func draft(
    _ cells: [PlainText], _ columns: [Column], _ titles: [PlainText], _ grammar: StepGrammar
  ) -> CriterionDraft? {
    var draft = CriterionDraft()
    for ((cell, column), title) in zip(zip(cells, columns), titles) {
      guard let words = cell.whole else { continue }
      switch column {
      case .label: draft.label = label(cell, grammar)
      case .box: draft.isDone = isTicked(words.text)
      case .text where draft.isBlank: read(cell, into: &draft, grammar)
      case .step: addStep(words, title, grammar, to: &draft)
      case .text, .other: draft.details.append(words)
      }
    }
    return draft.isBlank ? nil : draft
  }

  private static func read(
    _ cell: PlainText, into draft: inout CriterionDraft, _ grammar: StepGrammar
  ) {
    var words = cell
    if draft.label == nil, let label = CriterionLabel(cell, keywords: grammar.labelWords) {
      draft.label = label
      words = cell.slice(label.end..<cell.bytes.count)
    }
    draft.text = words.whole
    draft.add(grammar.steps(in: words))
  }

  private static func addStep(
    _ words: Story.Part, _ title: PlainText, _ grammar: StepGrammar,
    to draft: inout CriterionDraft
  ) {
    guard let (kind, end) = grammar.keyword(in: title.bytes, at: 0) else { return }
    let keyword = title.string(0..<end)
    let hasKeyword = words.text.lowercased().hasPrefix(keyword.lowercased() + " ")
    let step = Criterion.Step(
      keyword: keyword, text: hasKeyword ? String(words.text.dropFirst(end + 1)) : words.text,
      at: words.range)
    draft.append(Story.Part(keyword + " " + step.text, at: words.range))
    draft.add([(kind, step)])
  }

  /// A bare number in a column of labels is one as well.
  private static func label(_ cell: PlainText, _ grammar: StepGrammar) -> CriterionLabel? {
    if let label = CriterionLabel(cell, keywords: grammar.labelWords) { return label }
    var marked = cell
    marked.bytes.append(UInt8(ascii: "."))
    marked.offsets.append((cell.offsets.last ?? 0) + 1)
    return CriterionLabel(marked, keywords: grammar.labelWords)
  }

  private static func isTicked(_ text: String) -> Bool {
    ticks.contains(text.lowercased())
  }

  private static let ticks: Set = [
    "x", "[x]", "✓", "✔", "✅", "☑", "yes", "done", "met", "pass", "passed", "true",
  ]
}
