import BacklogModel

/// A page of the site: where it stands, its template, and the values that fill the template.
protocol Page: Sendable {
  /// The path below the root of the site.
  var path: String { get }

  /// The name of its template.
  var template: String { get }

  /// The title, without that of the site; empty for the first page.
  var title: String { get }

  /// The page of the navigation that it belongs to.
  var section: String { get }

  /// The values of its template, beside those that all pages have.
  func context(in site: Site) -> TemplateContext
}

extension Page {
  /// The way from the page to the root of the site: empty or `../`.
  var root: String { path.utf8.contains(UInt8(ascii: "/")) ? "../" : "" }

  /// A page of the navigation belongs to itself.
  var section: String { path }

  /// The values that every page has.
  ///
  /// - Parameter navigation: the links to the sections of the site, as HTML.
  func frame(in site: Site, navigation: String) -> TemplateContext {
    let siteTitle = site.backlog.configuration.siteTitle
    return [
      "root": .address(root),
      "siteTitle": .text(siteTitle),
      "pageTitle": .text(title.isEmpty ? siteTitle : "\(title) – \(siteTitle)"),
      "pageClass": .address("page-" + template),
      "revision": .text(site.revision),
      "navigationHTML": .html(navigation),
    ]
  }
}
