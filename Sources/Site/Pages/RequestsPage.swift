import BacklogModel
import FrontMatter

/// What stakeholders asked for, by decision: the answers to "why not now?".
struct RequestsPage: Page {
  let path = "requests.html"
  let template = "requests"
  let title = "Requests"

  /// The decisions in the order in which people look for them, with their headings.
  private static let decisions = [
    ("not-now", "Not now"), ("no", "No"), ("open", "Not decided yet"), ("yes", "Yes"),
  ]

  /// The page, where there are requests.
  static func all(in site: Site) -> [any Page] {
    site.backlog.records(.request).isEmpty ? [] : [RequestsPage()]
  }

  func context(in site: Site) -> TemplateContext {
    let text = site.text(on: self)
    let requests = Dictionary(grouping: site.backlog.records(.request), by: Self.decision)
    return [
      "decisions": .list(
        Self.decisions.compactMap { word, heading in
          requests[word].map { requests in
            [
              "decisionAnchor": .address("d-" + word), "decisionHeading": .text(heading),
              "requests": .list(requests.map { request(for: $0, in: site, text) }),
            ]
          }
        })
    ]
  }

  /// The decision; a word that is none counts as open.
  private static func decision(of request: Record) -> String {
    let word = request.text(of: "decision")?.lowercased() ?? "open"
    return decisions.contains { $0.0 == word } ? word : "open"
  }

  private func request(for request: Record, in site: Site, _ text: TextRenderer) -> TemplateContext
  {
    [
      "anchor": .address(Anchor.of(request)),
      "recordName": .text(request.id),
      "ask": .text(request.text(of: "ask") ?? request.title),
      "from": .text(request.text(of: "from")),
      "need": .text(request.frontMatter["need"].map { Site.words(for: $0) }),
      "decisionReason": .text(request.text(of: "reason")),
      "decidedBy": .text(request.text(of: "decided-by")),
      "escalatedTo": .text(request.text(of: "escalated-to")),
      "revisit": .text(request.text(of: "revisit")),
      "insteadOf": site.links(named: request.texts(of: "instead-of")),
      "answers": site.links(named: request.texts(of: "items")),
      "proseHTML": .html(text.html(of: request)),
    ]
  }
}
