import BacklogModel
import Source

/// The vision, the product goals with the items that serve them, and the personas.
struct GoalsPage: Page {
  /// How many open items are shown of each goal.
  static let shownItems = 50

  let path = "goals.html"
  let template = "goals"
  let title = "Goals"

  /// The page, where there are goals or personas.
  static func all(in site: Site) -> [any Page] {
    let records = site.backlog.records(.goal) + site.backlog.records(.persona)
    return records.isEmpty ? [] : [GoalsPage()]
  }

  func context(in site: Site) -> TemplateContext {
    let text = site.text(on: self)
    let goals = site.backlog.records(.goal)
    let visions = goals.filter { $0.file.path.fileStem.lowercased() == "vision" }
    return [
      "visions": .list(visions.map { record($0, text) }),
      "goals": .list(
        goals.filter { goal in !visions.contains { $0.file.path == goal.file.path } }
          .map { goal(for: $0, in: site, text) }),
      "personas": .group(site.backlog.records(.persona).map { record($0, text) }),
    ]
  }

  private func record(_ record: Record, _ text: TextRenderer) -> TemplateContext {
    [
      "anchor": .address(Anchor.of(record)),
      "recordTitle": .text(record.title),
      "recordName": .text(record.id == record.title ? nil : record.id),
      "aliases": .text(record.texts(of: "aliases").joined(separator: ", ")),
      "proseHTML": .html(text.html(of: record)),
    ]
  }

  private func goal(for goal: Record, in site: Site, _ text: TextRenderer) -> TemplateContext {
    let items = site.relations.items(serving: goal)
    let open = items.filter { !$0.isClosed }
    let rest = open.count - Self.shownItems
    let accepted = items.count { $0.isClosed && $0.stage == .accepted }
    var context = record(goal, text)
    context.add([
      "measure": .text(goal.text(of: "measure")),
      "target": .text(goal.text(of: "target")),
      "by": .text(goal.text(of: "by")),
      "measured": .text(goal.text(of: "measured")),
      "verdict": .text(goal.text(of: "verdict")),
      "hasMeasures": .flag(
        ["measure", "target", "by", "measured", "verdict"].contains { goal.text(of: $0) != nil }),
      "open": site.links(to: Array(open.prefix(Self.shownItems))),
      "more": .text(rest > 0 ? "\(rest) more open" : nil),
      "accepted": .text(accepted > 0 ? "\(accepted)" : nil),
    ])
    return context
  }
}
