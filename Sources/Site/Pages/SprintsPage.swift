import BacklogModel
import FrontMatter

/// The sprints, the latest first: goal, outcome, what was committed, what changed, what was reviewed.
struct SprintsPage: Page {
  let path = "sprints.html"
  let template = "sprints"
  let title = "Sprints"

  /// The page, where there are sprints.
  static func all(in site: Site) -> [any Page] {
    site.backlog.records(.sprint).isEmpty ? [] : [SprintsPage()]
  }

  func context(in site: Site) -> TemplateContext {
    let text = site.text(on: self)
    let sprints = site.backlog.records(.sprint).sorted {
      ($0.text(of: "start") ?? "~", $0.id) > ($1.text(of: "start") ?? "~", $1.id)
    }
    return ["sprints": .list(sprints.map { sprint(for: $0, in: site, text) })]
  }

  private func sprint(for sprint: Record, in site: Site, _ text: TextRenderer) -> TemplateContext {
    let isMet = sprint.text(of: "goal-met").map { ["true", "yes"].contains($0.lowercased()) }
    return [
      "anchor": .address(Anchor.of(sprint)),
      "recordTitle": .text(sprint.title),
      "dates": .text(Self.dates(of: sprint)),
      "state": .text(sprint.text(of: "state")),
      "sprintGoal": .text(sprint.text(of: "goal")),
      "isMet": .flag(isMet == true),
      "isMissed": .flag(isMet == false),
      "goalNote": .text(sprint.text(of: "goal-note")),
      "serves": .group(
        sprint.texts(of: "serves").compactMap { site.backlog.record(.goal, named: $0) }
          .map(site.link)),
      "capacity": .text(sprint.text(of: "capacity")),
      "satisfaction": .text(Self.satisfaction(of: sprint)),
      "committed": site.links(named: sprint.texts(of: "committed")),
      "candidates": site.links(
        named: Self.rest(of: "candidates", without: "committed", in: sprint)),
      "scope": .group(sprint.maps(of: "scope").map { change($0, in: site) }),
      "review": .group(sprint.maps(of: "review").map { decision($0, in: site) }),
      "proseHTML": .html(text.html(of: sprint)),
    ]
  }

  /// The items of one list that another does not name too.
  private static func rest(
    of key: String, without other: String, in sprint: Record
  ) -> [String] {
    let named = Set(sprint.texts(of: other).map { $0.uppercased() })
    return sprint.texts(of: key).filter { !named.contains($0.uppercased()) }
  }

  private static func dates(of sprint: Record) -> String? {
    let dates = ["start", "end"].compactMap { sprint.text(of: $0) }
    return dates.isEmpty ? nil : dates.joined(separator: " to ")
  }

  /// The mean of what stakeholders answered, to one decimal.
  private static func satisfaction(of sprint: Record) -> String? {
    let answers = sprint.texts(of: "satisfaction").compactMap { Int($0) }.filter {
      (1...5).contains($0)
    }
    guard !answers.isEmpty else { return nil }
    let tenths = (20 * answers.reduce(0, +) + answers.count) / (2 * answers.count)
    return "\(tenths / 10).\(tenths % 10) of 5 (\(answers.count) answers)"
  }

  private func change(_ change: Node, in site: Site) -> TemplateContext {
    [
      "item": site.links(named: change["item"]?.elements.compactMap(\.text) ?? []),
      "change": .text(change["change"]?.text),
      "askedBy": .text(change["asked-by"]?.text),
      "changeReason": .text(change["reason"]?.text),
    ]
  }

  private func decision(_ review: Node, in site: Site) -> TemplateContext {
    [
      "item": site.links(named: review["item"]?.elements.compactMap(\.text) ?? []),
      "decision": .text(review["decision"]?.text),
      "isAccepted": .flag(review["decision"]?.text?.lowercased() == "accepted"),
      "failedCriteria": .text(review["criteria"].map { Site.words(for: $0) }),
      "decisionReason": .text(review["reason"]?.text),
    ]
  }
}
