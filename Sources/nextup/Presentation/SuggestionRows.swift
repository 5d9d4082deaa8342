import BacklogModel
import Reporting
import Source

/// The order of a method as JSON, Markdown and CSV, one row an item.
struct SuggestionRows {
  private let order: MethodOrder

  init(_ order: MethodOrder) { self.order = order }

  /// The members of the JSON document beside its envelope.
  var json: [(key: String, value: JSON)] {
    [
      ("method", .string(order.method.rawValue)), ("formula", .string(order.method.formula)),
      ("sections", .array(order.sections.map { json(of: $0) })),
    ]
  }

  private func json(of section: MethodOrder.Section) -> JSON {
    .object([
      ("horizon", JSON(section.horizonName)),
      (
        "items",
        .array(
          section.scored.enumerated().map { index, scored in
            json(of: scored, position: index + 1)
          })
      ),
      ("incomplete", .array(section.incomplete.map { json(of: $0, position: nil) })),
      (
        "inversions",
        .array(
          section.inversions.map { inversion in
            .object([
              ("above", JSON(inversion.worse.item.id?.text)),
              ("below", JSON(inversion.better.item.id?.text)),
              ("moved", JSON(inversion.moved.item.id?.text)),
            ])
          })
      ),
    ])
  }

  private func json(of scored: ScoredItem, position: Int?) -> JSON {
    .object([
      ("id", JSON(scored.item.id?.text)),
      (
        "inputs",
        .object(
          scored.score.inputs.map { input in
            (input.key, order.method == .moscow ? JSON(input.text) : json(of: input))
          })
      ),
      ("missing", JSON(scored.score.missing)), ("path", .string(scored.item.path)),
      ("position", JSON(position)), ("rank", JSON(scored.rank)),
      ("score", JSON(number: scored.score.value?.approximation)),
      ("title", .string(scored.item.title)),
    ])
  }

  /// What the item says: the number, or the text of a cost of delay.
  private func json(of input: Score.Input) -> JSON {
    guard order.method != .costOfDelay else { return JSON(input.text) }
    return JSON(number: input.number?.approximation)
  }

  /// A table under a heading for each section.
  var markdown: String {
    let columns = [order.method.rawValue, "rank", "id", "title", "score", "from"]
    let head = MarkdownCell.row(columns) + "|" + String(repeating: " --- |", count: columns.count)
    return order.sections.map { section in
      let scored = section.scored.enumerated().map { index, scored in
        MarkdownCell.row(
          ["\(index + 1)"] + cells(of: scored)
            + [scored.score.words ?? "", scored.score.calculation])
      }
      let incomplete = section.incomplete.map { scored in
        MarkdownCell.row(["–"] + cells(of: scored) + ["–", scored.lacks])
      }
      return "## \(MarkdownCell.escaped(section.title))\n\n\(head)\n" + scored.joined()
        + incomplete.joined()
    }.joined(separator: "\n")
  }

  private func cells(of scored: ScoredItem) -> [String] {
    [scored.rank.map(String.init) ?? "–", scored.item.name, scored.item.title]
  }

  /// A row for each item; inputs as the items write them.
  var csv: String {
    let names = order.method.inputs
    let head = ["horizon", "position", "rank", "id", "title", "score"] + names + ["missing"]
    return CSV.row(head)
      + order.sections.flatMap { section in
        let positions =
          section.scored.indices.map { "\($0 + 1)" }
          + section.incomplete.map { _ in "" }
        return zip(positions, section.scored + section.incomplete).map { position, scored in
          CSV.row(
            [
              section.horizonName ?? "", position, scored.rank.map(String.init) ?? "",
              scored.item.name, scored.item.title, scored.score.words ?? "",
            ] + scored.score.inputs.map { $0.text ?? "" }
              + [scored.score.missing.joined(separator: ", ")])
        }
      }.joined()
  }
}

extension MethodOrder.Section {
  /// The name of its horizon; `nil` for the inbox, for what stands above the first horizon, and
  /// for everything together.
  var horizonName: String? {
    guard case .horizon(let name)? = kind else { return nil }
    return name
  }

  /// The heading above it.
  var title: String {
    switch kind {
    case nil: "All horizons and the inbox"
    case .inbox: "Inbox (not ranked)"
    default: horizonName ?? "Ranked"
    }
  }
}

extension ScoredItem {
  /// What is missing for a score, in words.
  var lacks: String { "lacks " + score.missing.joined(separator: ", ") }
}
