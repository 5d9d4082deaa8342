import BacklogModel
import FrontMatter
import Reporting
import Source

/// An item as `nextup show` prints it.
struct ItemCard {
  private let item: Item
  private let backlog: Backlog
  private let history: HistoryCard?

  init(_ item: Item, in backlog: Backlog, history: HistoryCard?) {
    self.item = item
    self.backlog = backlog
    self.history = history
  }

  func text() -> String {
    let blocks = [
      heading, keys, scores, stories, prose, criteria, relations, history?.lines ?? [], problems,
    ].filter { !$0.isEmpty }
    return blocks.map { $0.map { TerminalText.sanitized($0) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private var heading: [String] {
    var lines = ["\(item.name)  \(item.title)"]
    var facts = [item.type, item.status ?? "no status", placeInWords].filter { !$0.isEmpty }
    if facts.last == item.status { facts.removeLast() }
    lines.append(facts.joined(separator: " · "))
    if let reason = backlog.ranking.place(of: item)?.reasonInWords, !reason.isEmpty {
      lines.append("Why here: \(reason)")
    }
    if !item.isClosed, !item.isEpic { lines.append("Ready: \(readinessInWords)") }
    return lines
  }

  private var placeInWords: String {
    guard let place = backlog.ranking.place(of: item) else {
      if let rank = backlog.ranking.rank(of: item) { return "rank \(rank) by its best child" }
      return item.isClosed ? item.stage.rawValue : item.isEpic ? "epic" : "inbox, not ranked"
    }
    let horizon = place.horizon.map { " in \($0)" } ?? ""
    if let rank = place.rank { return "rank \(rank)\(horizon)" }
    return place.isParked ? "set aside\(horizon)" : "listed\(horizon)"
  }

  private var readinessInWords: String {
    let reasons = backlog.reasonsAgainst(starting: item)
    return reasons.isEmpty ? "yes" : "no: " + reasons.joined(separator: "; ")
  }

  private var keys: [String] {
    let hidden = ["id", "title", "type", "status", "criteria"]
    let standard = item.fields.entries.filter { !hidden.contains($0.key) }.map(\.entry)
    let shown = (standard + item.fields.extra).filter { !$0.value.inWords.isEmpty }
    let width = shown.map { TerminalText.width(of: $0.key) }.max() ?? 0
    return shown.map { entry in
      let padding = String(repeating: " ", count: width - TerminalText.width(of: entry.key))
      return "\(entry.key)\(padding)  \(entry.value.inWords)"
    }
  }

  private var scores: [String] {
    item.scores.map { score in
      guard let words = score.words else {
        return "\(score.method.title): incomplete, lacks " + score.missing.joined(separator: ", ")
      }
      return "\(score.method.title): \(words)" + score.explanation
    }
  }

  private var stories: [String] {
    item.text.stories.flatMap { story in
      [
        story.role.map { "As a    \($0.text)" }, story.means.map { "I want  \($0.text)" },
        story.benefit.map { "so that \($0.text)" },
      ].compactMap { $0 }
    }
  }

  /// What the text says before the criteria, where it is no story; remarks left out.
  private var prose: [String] {
    let file = item.file
    let end = item.text.criteriaSections.first.map { file.line(at: $0.range.lowerBound).lowerBound }
    let start = item.frontMatter.bodyStart
    guard item.text.stories.isEmpty, start < end ?? file.bytes.count else { return [] }
    var lines = file.text(in: start..<(end ?? file.bytes.count)).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    lines = lines.filter { !$0.hasPrefix("<!--") }[...].drop { $0.isEmpty }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(String.init)
  }

  private var criteria: [String] {
    guard !item.text.criteria.isEmpty else { return [] }
    let progress = item.criteriaProgress
    let done = progress.done.map { "\($0)" } ?? "–"
    return ["Acceptance criteria (\(done) of \(progress.total) done)"]
      + item.text.criteria.map { criterion in
        let box = criterion.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
        return "  \(box)#\(criterion.number) \(criterion.text)"
      }
  }

  private var relations: [String] {
    let blocked = backlog.items.filter { other in
      other.fields.texts(of: "depends").contains { backlog.index[$0] === item }
    }
    let children = backlog.items.filter { other in
      other.fields.text(of: "epic").flatMap { backlog.index[$0] } === item
    }
    return [
      ("Waits for", backlog.openBlockers(of: item)), ("Blocks", blocked), ("Children", children),
    ]
    .filter { !$0.1.isEmpty }
    .map { "\($0.0): " + $0.1.map { "\($0.name) \($0.title)" }.joined(separator: ", ") }
  }

  private var problems: [String] {
    var lines = ["File: \(item.path)"]
    for defect in item.defects {
      let place = item.file.position(at: defect.range.lowerBound)
      lines.append("Broken at \(place.line):\(place.column): \(defect.message)")
    }
    return lines
  }
}

extension Node {
  /// A value on one line, for people; what is empty is left out.
  var inWords: String {
    switch content {
    case .scalar: text ?? ""
    case .list(let nodes, _):
      nodes.map(\.inWords).filter { !$0.isEmpty }.joined(separator: ", ")
    case .map(let entries, _):
      entries.map { ($0.key, $0.value.inWords) }.filter { !$0.1.isEmpty }
        .map { "\($0) \($1)" }.joined(separator: ", ")
    }
  }
}

extension Score {
  /// What stands behind the score.
  fileprivate var explanation: String {
    method == .costOfDelay ? " a week" : " = \(calculation)"
  }
}
