import BacklogModel
import Source

/// The epics with their progress and the open items of each that come first.
///
/// All items of an epic stand on its own page, so that this one stays short.
struct EpicsPage: Page {
  /// How many open items are shown of each epic.
  static let shownChildren = 8

  let path = "epics.html"
  let template = "epics"
  let title = "Epics"

  /// The page, where there are epics.
  static func all(in site: Site) -> [any Page] { site.epics.isEmpty ? [] : [EpicsPage()] }

  func context(in site: Site) -> TemplateContext {
    let children = site.epics.reduce(into: 0) { $0 += site.relations.children(of: $1).count }
    return [
      "summary": .text("\(site.epics.count.counted("epic")) with \(children.counted("item"))"),
      "epics": .list(site.epics.map { epic(for: $0, in: site) }),
    ]
  }

  private func epic(for item: Item, in site: Site) -> TemplateContext {
    let children = site.relations.children(of: item)
    let open = children.filter { !$0.isClosed }
    let rest = open.count - Self.shownChildren
    return [
      "page": .address(site.names.path(of: item)),
      "name": .text(item.name),
      "itemTitle": .text(item.title),
      "badge": .context(site.badge(of: item)),
      "goal": .context(
        item.fields.text(of: "goal").flatMap { site.backlog.record(.goal, named: $0) }
          .map(site.link)),
      "rank": .text(site.backlog.ranking.rank(of: item).map { "\($0)" }),
      "progress": .context(site.childProgress(of: item)),
      "open": site.links(to: Array(open.prefix(Self.shownChildren))),
      "more": .text(rest > 0 ? "\(rest) more open" : nil),
      "isEmpty": .flag(children.isEmpty),
      "isDone": .flag(open.isEmpty && !children.isEmpty),
    ]
  }
}
