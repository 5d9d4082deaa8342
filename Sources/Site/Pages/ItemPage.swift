import BacklogModel
import Source

/// The page of one item: what it says, where it stands and why, and what it is connected with.
struct ItemPage: Page {
  let item: Item
  private let names: PageNames

  init(_ item: Item, names: PageNames) {
    self.item = item
    self.names = names
  }

  var path: String { names.path(of: item) }
  var template: String { "item" }
  var title: String { "\(item.name) \(item.title)" }
  var section: String { item.isClosed ? "closed.html" : item.isEpic ? "epics.html" : "index.html" }

  func context(in site: Site) -> TemplateContext {
    let text = site.text(on: self)
    let body = text.body(of: item)
    let place = site.backlog.ranking.place(of: item)
    var context: TemplateContext = [
      "name": .text(item.name),
      "itemTitle": .text(item.title),
      "type": .text(item.type),
      "badge": .context(site.badge(of: item)),
      "lack": .text(site.lack(of: item)),
      "place": .text(Self.words(for: place, of: item, in: site.backlog)),
      "reasonHTML": .html(site.reason(of: item, text)),
      "dropReason": .text(item.fields.text(of: "reason")),
      "facts": .list(site.facts(of: item)),
      "bodyHTML": .html(body.html),
      "progress": .context(
        item.isEpic ? site.childProgress(of: item) : site.criteriaProgress(of: item)),
      "criteria": .group(body.showsCriteria ? [] : item.text.criteria.map(Self.criterion)),
      "readiness": .group(readiness(in: site.backlog)),
      "defects": .group(item.isBroken || !item.defects.isEmpty ? defects : []),
      "isBroken": .flag(item.isBroken),
      "filePath": .text(item.path),
    ]
    context.add(relations(in: site))
    context.add(neighbours(in: site))
    return context
  }

  private static func words(
    for place: Ranking.Place?, of item: Item, in backlog: Backlog
  ) -> String? {
    let horizon = place?.horizon.map { " in “\($0)”" } ?? ""
    if let rank = place?.rank {
      let count = backlog.ranking.ranked.count
      return "Rank \(rank) of all \(count)" + (horizon.isEmpty ? "" : "," + horizon)
    }
    if item.isClosed { return nil }
    if place?.isParked == true { return "Set aside\(horizon)" }
    if let rank = backlog.ranking.rank(of: item) { return "Best child at rank \(rank)" }
    return item.isEpic ? "No open child is ranked" : "In the inbox, not ranked yet"
  }

  private static func criterion(_ criterion: Criterion) -> TemplateContext {
    [
      "number": .text("\(criterion.number)"),
      "anchor": .address(Anchor.ofCriterion(criterion.number)),
      "criterionText": .text(criterion.text),
      "isDone": .flag(criterion.isDone == true),
      "isOpen": .flag(criterion.isDone == false),
      "group": .text(criterion.group),
      "steps": .group(
        criterion.steps.map { ["keyword": .text($0.keyword), "stepText": .text($0.text)] }),
    ]
  }

  /// The Definition of Ready of its type, entry by entry, as long as work has not begun.
  private func readiness(in backlog: Backlog) -> [TemplateContext] {
    guard item.stage < .started, !item.isBroken else { return [] }
    let gaps = backlog.readiness(of: item).gaps
    return (backlog.configuration.definitionOfReady[item.type] ?? []).map { condition in
      let gap = gaps.first { $0.condition == condition }
      let blockers = gap?.blockers ?? []
      return [
        "isMet": .flag(gap == nil),
        "conditionWords": .text(
          Site.words(for: condition).capitalizedFirst
            + (blockers.isEmpty ? "" : ": waits for \(blockers.joined(separator: ", "))")),
      ]
    }
  }

  private var defects: [TemplateContext] {
    let known = item.defects.map { defect -> TemplateContext in
      let isPlaced = !item.file.bytes.isEmpty
      return [
        "defectLine": .text(
          isPlaced ? "\(item.file.position(at: defect.range.lowerBound).line)" : nil),
        "defectMessage": .text(defect.message),
        "defectHelp": .text(defect.help),
      ]
    }
    guard known.isEmpty else { return known }
    return [
      [
        "defectLine": .flag(false), "defectHelp": .flag(false),
        "defectMessage": .text("it has no ID, in front matter or file name"),
      ]
    ]
  }

  private func relations(in site: Site) -> TemplateContext {
    let relations = site.relations
    let related = item.fields.texts(of: "depends")
    return [
      "depends": site.links(named: related),
      "blocks": site.links(to: relations.blocked(by: item)),
      "children": site.links(to: relations.children(of: item)),
      "bugs": site.links(to: relations.bugs(in: item)),
      "mentions": site.links(to: relations.mentions(of: item)),
      "records": .group(relations.records(naming: item).map(site.link)),
    ]
  }

  /// The items ranked right above and right below.
  private func neighbours(in site: Site) -> TemplateContext {
    let ranked = site.backlog.ranking.ranked
    guard let rank = site.backlog.ranking.place(of: item)?.rank else {
      return ["above": .flag(false), "below": .flag(false), "hasNeighbours": .flag(false)]
    }
    let above = rank >= 2 ? ranked[rank - 2] : nil
    let below = rank < ranked.count ? ranked[rank] : nil
    return [
      "above": .context(above.map(site.link)), "below": .context(below.map(site.link)),
      "hasNeighbours": .flag(above != nil || below != nil),
    ]
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
