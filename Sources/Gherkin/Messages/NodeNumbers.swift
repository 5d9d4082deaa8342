import Source

/// Numbers the nodes of a tree in the order in which the official parser completes them.
struct NodeNumbers {
  private var last = -1

  private mutating func next() -> JSON {
    last += 1
    return .string(String(last))
  }

  /// The message of a feature.
  mutating func message(_ feature: Feature) -> JSON {
    let children =
      children(feature.background, feature.scenarios)
      + feature.rules.map { ["rule": message($0)] }
    let tags = tags(feature.tags)
    return .object(
      heading(feature.heading) + [
        ("tags", tags), ("children", .array(children)), ("language", .string(feature.language)),
      ])
  }

  private mutating func message(_ rule: FeatureRule) -> JSON {
    let children = children(rule.background, rule.scenarios)
    let tags = tags(rule.tags)
    return .object(
      heading(rule.heading) + [
        ("tags", tags), ("children", .array(children)), ("id", next()),
      ])
  }

  private mutating func children(_ background: Background?, _ scenarios: [Scenario]) -> [JSON] {
    let first: [JSON] = background.map { [["background": message($0)]] } ?? []
    return first + scenarios.map { ["scenario": message($0)] }
  }

  private mutating func message(_ background: Background) -> JSON {
    let steps = steps(background.steps)
    return .object(heading(background.heading) + [("steps", steps), ("id", next())])
  }

  private mutating func message(_ scenario: Scenario) -> JSON {
    let steps = steps(scenario.steps)
    let examples = scenario.examples.map { message($0) }
    let tags = tags(scenario.tags)
    return .object(
      heading(scenario.heading) + [
        ("tags", tags), ("steps", steps), ("examples", .array(examples)), ("id", next()),
      ])
  }

  private mutating func message(_ examples: Examples) -> JSON {
    let header = examples.header.map { message($0) }
    let body = examples.body.map { message($0) }
    let tags = tags(examples.tags)
    var members =
      heading(examples.heading) + [("tags", tags), ("tableBody", .array(body)), ("id", next())]
    if let header { members.append(("tableHeader", header)) }
    return .object(members)
  }

  private mutating func steps(_ steps: [Step]) -> JSON { .array(steps.map { message($0) }) }

  private mutating func message(_ step: Step) -> JSON {
    let table = step.table.map { table in message(table) }
    var members: [(key: String, value: JSON)] = [
      ("id", next()), ("keyword", .string(step.keyword)),
      ("keywordType", .string(step.kind.rawValue)), ("location", step.location.message),
      ("text", .string(step.text)),
    ]
    if let table { members.append(("dataTable", table)) }
    if let docString = step.docString { members.append(("docString", docString.message)) }
    return .object(members)
  }

  private mutating func message(_ table: DataTable) -> JSON {
    let rows = table.rows.map { message($0) }
    let location = table.rows.first?.location.message ?? .null
    return ["location": location, "rows": .array(rows)]
  }

  private mutating func message(_ row: TableRow) -> JSON {
    ["cells": .array(row.cells.map(\.message)), "id": next(), "location": row.location.message]
  }

  private mutating func tags(_ tags: [Tag]) -> JSON {
    .array(
      tags.map { tag in
        ["id": next(), "location": tag.location.message, "name": .string(tag.name)]
      })
  }

  private func heading(_ heading: Heading) -> [(key: String, value: JSON)] {
    [
      ("description", .string(heading.description)), ("keyword", .string(heading.keyword)),
      ("location", heading.location.message), ("name", .string(heading.name)),
    ]
  }
}

extension TableCell {
  fileprivate var message: JSON { ["location": location.message, "value": .string(value)] }
}

extension DocString {
  fileprivate var message: JSON {
    var members: [(key: String, value: JSON)] = [
      ("content", .string(content)), ("delimiter", .string(delimiter)),
      ("location", location.message),
    ]
    if let mediaType { members.append(("mediaType", .string(mediaType))) }
    return .object(members)
  }
}
