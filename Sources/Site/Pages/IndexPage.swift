import BacklogModel
import Source

/// The first page: the whole ranked backlog with its reasons, and what waits for a decision.
struct IndexPage: Page {
  let path = "index.html"
  let template = "index"
  let title = ""

  func context(in site: Site) -> TemplateContext {
    let listing = Listing(of: site.backlog)
    let text = site.text(on: self)
    let prose = OrderProse(site.backlog.order)
    func rows(_ items: [Item]) -> [TemplateContext] { items.map { site.row(of: $0, text) } }
    func group(_ kind: Listing.Section.Kind) -> TemplateContext.Value {
      .group(rows(listing.sections.first { $0.kind == kind }?.items ?? []))
    }
    return [
      "introductionHTML": .html(
        prose.introduction.map { text.html(of: $0, from: prose.path, place: "order") }),
      "orderProblem": .text(Self.problem(of: site.backlog)),
      "counts": .list(counts(in: site, listing)),
      "now": .context(now(in: site, text)),
      "horizons": .list(
        listing.sections.compactMap { horizon($0, site: site, text: text, prose: prose) }),
      "hasRanked": .flag(!site.backlog.ranking.ranked.isEmpty),
      "toAccept": site.links(to: listing.toAccept, withBadges: false),
      "inbox": group(.inbox),
      "unrankedEpics": site.links(
        to: listing.sections.first { $0.kind == .epics }?.items ?? []),
      "broken": .group(BrokenFiles.contexts(in: site)),
    ]
  }

  /// Why there is no order to show.
  private static func problem(of backlog: Backlog) -> String? {
    guard let order = backlog.order else {
      if backlog.hasUnreadableOrder { return "\(backlog.orderPath) could not be read." }
      return "There is no \(backlog.orderPath) yet, so nothing is ranked."
    }
    guard !order.isReadable else { return nil }
    return "\(backlog.orderPath) could not be read to its end: the ranks below may be wrong."
  }

  private func counts(in site: Site, _ listing: Listing) -> [TemplateContext] {
    let ranking = site.backlog.ranking
    let open = ranking.ranked + ranking.parked + ranking.inbox
    let counts: [(String, Int, String)] = [
      ("ranked", ranking.ranked.count, "#ranked"),
      ("ready", ranking.ranked.count { site.backlog.readiness(of: $0).isReady }, ""),
      ("in progress", open.count { $0.stage == .started && !$0.isBroken }, ""),
      ("to accept", listing.toAccept.count, "#to-accept"),
      ("in the inbox", ranking.inbox.count { !$0.isBroken }, "#inbox"),
      ("closed", site.backlog.items.count(where: \.isClosed), "closed.html"),
    ]
    return counts.map { label, count, page in
      [
        "label": .text(label), "number": .text("\(count)"),
        "countPage": count > 0 && !page.isEmpty ? .address(page) : .flag(false),
      ]
    }
  }

  /// The next item, and the items that are being worked on.
  private func now(in site: Site, _ text: TextRenderer) -> TemplateContext? {
    let started = site.backlog.ranking.ranked.filter { $0.stage == .started && !$0.isBroken }
    let next = NextItem(in: site.backlog).item
    guard next != nil || !started.isEmpty else { return nil }
    return [
      "next": .context(next.map { site.row(of: $0, text) }),
      "started": site.links(to: started, withBadges: false),
    ]
  }

  private func horizon(
    _ section: Listing.Section, site: Site, text: TextRenderer, prose: OrderProse
  ) -> TemplateContext? {
    let name: String?
    let isParked: Bool
    switch section.kind {
    case .horizon(let horizon): (name, isParked) = (horizon, false)
    case .parked(let horizon): (name, isParked) = (horizon, true)
    case .inbox, .epics, .closed, .broken: return nil
    }
    let anchor = "h-" + Anchor.slug(of: name ?? "ranked")
    let points = section.items.compactMap { $0.fields.number(of: "estimate") }.reduce(0, +)
    return [
      "horizonName": .text(name ?? "Ranked"),
      "horizonAnchor": .address(anchor),
      "isParked": .flag(isParked),
      "horizonCount": .text(section.items.count.counted("item")),
      "points": .text(points > 0 ? "\(Self.written(points)) points estimated" : nil),
      "proseHTML": .html(
        name.flatMap { prose.below($0) }.map {
          text.html(of: $0, from: prose.path, place: anchor)
        }),
      "rows": .list(section.items.map { site.row(of: $0, text) }),
    ]
  }

  private static func written(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
