import BacklogModel
import Source

/// What changed in the text of an item: its story, its criteria, and the rest.
struct TextDifference {
  private(set) var changes: [EventContent] = []

  init(from old: ItemVersion, to new: ItemVersion) {
    let (before, after) = (old.text.stories.sentences, new.text.stories.sentences)
    if before != after {
      changes.append(
        EventContent(
          kind: .story, from: before.map(EventValue.text), to: after.map(EventValue.text)))
    }
    let criteria = CriteriaDifference(from: old.text.criteria, to: new.text.criteria)
    changes += criteria.changes.map { EventContent($0) }
    // Boxes and labels that came or went are words of nothing, and yet a change of the text.
    let isOtherwiseSilent = changes.isEmpty && !criteria.isEmpty
    if isOtherwiseSilent || Self.rest(of: old) != Self.rest(of: new) {
      changes.append(EventContent(kind: .text))
    }
  }

  /// The lines that have neither story nor criteria nor title, without blanks at their ends.
  private static func rest(of version: ItemVersion) -> [ArraySlice<UInt8>] {
    let text = version.text
    var taken = text.stories.map(\.range) + text.criteria.map(\.range)
    taken += text.criteria.flatMap { $0.steps.map(\.range) + $0.details.map(\.range) }
    if version.value(of: "title") == nil, let title = text.sections.first {
      taken.append(title.range)
    }
    taken.sort { $0.lowerBound < $1.lowerBound }
    var next = 0
    var lines: [ArraySlice<UInt8>] = []
    for line in version.body.split(separator: UInt8(ascii: "\n")) {
      while next < taken.count, taken[next].upperBound <= line.startIndex { next += 1 }
      if next < taken.count, taken[next].lowerBound < line.endIndex { continue }
      let end = line.lastIndex { !$0.isBlank && $0 != UInt8(ascii: "\r") }
      if let end { lines.append(line[...end]) }
    }
    return lines
  }
}

extension EventContent {
  fileprivate init(_ change: CriterionChange) {
    kind =
      switch change.kind {
      case .added: .criterionAdded
      case .removed: .criterionRemoved
      case .reworded: .criterionReworded
      case .done: .criterionDone
      case .opened: .criterionOpened
      case .slid: .criterionSlid
      }
    key = "#\(change.number)"
    from = change.from.map(EventValue.text)
    to = change.to.map(EventValue.text)
  }
}

extension [Story] {
  /// The stories as one text; `nil` if there is none.
  fileprivate var sentences: String? {
    isEmpty ? nil : map(\.sentence).joined(separator: " ")
  }
}

extension Story {
  /// The parts in the usual order.
  fileprivate var sentence: String {
    [
      role.map { "As a \($0.text)" }, means.map { "I want to \($0.text)" },
      benefit.map { "so that \($0.text)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
