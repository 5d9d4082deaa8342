public import BacklogModel
import Source

/// Makes the pages of a backlog: plain HTML that needs neither script nor server.
public struct SiteRenderer: Sendable {
  /// All files of the site, the pages that take longest first.
  ///
  /// Each is rendered when its bytes are asked for, on any task.
  public let files: [SiteFile]

  /// Prepares a site.
  ///
  /// - Parameters:
  ///   - backlog: the backlog.
  ///   - templates: the templates and the style sheet.
  ///   - revision: what the site was made of, for its foot: `main at 3f2c1d9`. The same backlog,
  ///     templates and revision give the same bytes.
  public init(_ backlog: Backlog, templates: SiteTemplates, revision: String? = nil) {
    let site = Site(backlog, revision: revision)
    let kinds = PageCatalog.all.map { (label: $0.label, pages: $0.pages(site)) }
    let sections = kinds.compactMap { kind in
      kind.label.flatMap { label in kind.pages.first.map { (path: $0.path, label: label) } }
    }
    let all = kinds.flatMap(\.pages)
    let navigation = Navigation(to: sections, on: all, templates)
    func files(_ pages: [any Page]) -> [SiteFile] {
      pages.map { page in
        SiteFile(path: page.path) { () throws(SiteError) in
          var context = page.context(in: site)
          context.add(page.frame(in: site, navigation: try navigation.html(on: page)))
          return try templates.render(page.template, context)
        }
      }
    }
    let assets = templates.assets.map { asset in SiteFile(path: asset.name) { asset.bytes } }
    let export = SiteFile(path: "backlog.json") { BacklogExport.json(backlog) }
    self.files =
      files(kinds.filter { $0.label != nil }.flatMap(\.pages)) + assets + [export]
      + files(kinds.filter { $0.label == nil }.flatMap(\.pages))
  }
}
