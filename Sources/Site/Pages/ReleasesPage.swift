import BacklogModel
import FrontMatter

/// The releases, the latest first: contents, advice and the owner's decision.
struct ReleasesPage: Page {
  let path = "releases.html"
  let template = "releases"
  let title = "Releases"

  /// The page, where there are releases.
  static func all(in site: Site) -> [any Page] {
    site.backlog.records(.release).isEmpty ? [] : [ReleasesPage()]
  }

  func context(in site: Site) -> TemplateContext {
    let text = site.text(on: self)
    let releases = site.backlog.records(.release).sorted {
      ($0.text(of: "date") ?? "~", $0.id) > ($1.text(of: "date") ?? "~", $1.id)
    }
    return ["releases": .list(releases.map { release(for: $0, in: site, text) })]
  }

  private func release(for release: Record, in site: Site, _ text: TextRenderer) -> TemplateContext
  {
    let decision = release.text(of: "decision")
    return [
      "anchor": .address(Anchor.of(release)),
      "recordTitle": .text(release.title),
      "date": .text(release.text(of: "date")),
      "decision": .text(decision),
      "isGo": .flag(decision?.lowercased() == "go"),
      "decidedBy": .text(release.text(of: "by")),
      "decisionReason": .text(release.text(of: "reason")),
      "advice": .group(
        (release.frontMatter["advice"]?.entries ?? []).filter { !$0.value.isAbsent }.map {
          [
            "label": .text($0.key.split(separator: "-").joined(separator: " ").capitalizedFirst),
            "advice": .text(Site.words(for: $0.value)),
          ]
        }),
      "contents": site.links(named: release.texts(of: "items")),
      "proseHTML": .html(text.html(of: release)),
    ]
  }
}
