public import FrontMatter
public import Source

extension Backlog {
  /// An item as `nextup list --format json` and `backlog.json` show it.
  ///
  /// Every key is always there; what is absent is `null`. The keys stand in their sorted order.
  public func json(of item: Item) -> JSON {
    let place = ranking.place(of: item)
    let fields = item.fields
    return .object([
      ("assignee", JSON(fields.texts(of: "assignee"))),
      (
        "blocks_release",
        fields.text(of: "blocks-release").flatMap(Scalar.flag).map(JSON.bool) ?? nil
      ),
      ("broken", .bool(item.isBroken)),
      ("business_severity", JSON(fields.text(of: "business-severity"))),
      ("criteria", criteriaJSON(of: item)),
      ("depends", JSON(fields.texts(of: "depends"))),
      ("epic", JSON(fields.text(of: "epic"))),
      ("estimate", JSON(number: fields.number(of: "estimate"))),
      ("extra", .object(fields.extra.map { ($0.key, $0.value.json) })),
      ("goal", JSON(fields.text(of: "goal"))),
      ("horizon", JSON(place?.horizon)),
      ("id", JSON(item.id?.text)),
      ("labels", JSON(fields.texts(of: "labels"))),
      ("moscow", JSON(fields.text(of: "moscow"))),
      ("path", .string(item.path)),
      ("persona", JSON(fields.text(of: "persona"))),
      ("rank", JSON(ranking.rank(of: item))),
      ("ready", readyJSON(of: item)),
      ("reason", JSON(place?.reason)),
      ("scores", scoresJSON(of: item)),
      ("severity", JSON(fields.text(of: "severity"))),
      ("sprint", JSON(fields.text(of: "sprint"))),
      ("stage", .string(item.stage.rawValue)),
      ("status", JSON(item.status)),
      ("title", .string(item.title)),
      ("type", item.type.isEmpty ? nil : .string(item.type)),
      ("value", fields.node(of: "value")?.valueJSON ?? nil),
    ])
  }

  private func criteriaJSON(of item: Item) -> JSON {
    let progress = item.criteriaProgress
    return .object([("done", JSON(progress.done)), ("total", .integer(progress.total))])
  }

  /// The scores that are complete, and `null` for the others.
  private func scoresJSON(of item: Item) -> JSON {
    let scores = item.scores
    return .object(
      Self.scoringKeys.map { key, method in
        let score = scores.first { $0.method == method }
        return (key, JSON(number: score?.value?.approximation))
      })
  }

  private static let scoringKeys: [(String, ScoringMethod)] = [
    ("cost_of_delay", .costOfDelay), ("rice", .rice), ("value_effort", .valueEffort),
    ("wsjf", .wsjf),
  ]

  private func readyJSON(of item: Item) -> JSON {
    let readiness = readiness(of: item)
    return .object([
      ("is", .bool(readiness.isReady)), ("missing", JSON(readiness.missing)),
    ])
  }
}

extension JSON {
  /// A number, or `null`.
  public init(number: Double?) { self = number.map(JSON.number) ?? .null }
}

extension Node {
  /// The node as JSON: scalars are texts.
  public var json: JSON {
    switch content {
    case .scalar: JSON(text)
    case .list(let nodes, _): .array(nodes.map(\.json))
    case .map(let entries, _): .object(entries.map { ($0.key, $0.value.json) })
    }
  }

  /// The map `value` as JSON: its numbers as numbers, everything else as text.
  fileprivate var valueJSON: JSON {
    .object(
      entries.map { entry in
        let number = entry.value.text.flatMap(Scalar.number)
        return (entry.key, number.map(JSON.number) ?? entry.value.json)
      })
  }
}
