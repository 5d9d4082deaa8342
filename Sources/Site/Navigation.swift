/// The links to the sections of a site, rendered once for all pages that show them alike.
struct Navigation: Sendable {
  private let texts: [String: Result<String, SiteError>]
  private let paths: Set<String>

  /// Renders the links for the pages of a site.
  ///
  /// - Parameters:
  ///   - sections: the first page of each section with its label, in order.
  ///   - pages: the pages.
  ///   - templates: the templates.
  init(
    to sections: [(path: String, label: String)], on pages: [any Page], _ templates: SiteTemplates
  ) {
    let paths = Set(sections.map(\.path))
    var texts: [String: Result<String, SiteError>] = [:]
    for page in pages {
      let key = Self.key(of: page, paths)
      if texts[key] == nil { texts[key] = Self.text(for: page, sections, templates) }
    }
    self.texts = texts
    self.paths = paths
  }

  /// The links as a page shows them.
  func html(on page: any Page) throws(SiteError) -> String {
    try texts[Self.key(of: page, paths)]?.get() ?? ""
  }

  /// What makes a difference: where the page stands, its section, and whether it is one of the links.
  private static func key(of page: any Page, _ paths: Set<String>) -> String {
    let path = page.path
    return "\(page.root) \(page.section) \(paths.contains(path) ? path : "")"
  }

  private static func text(
    for page: any Page, _ sections: [(path: String, label: String)], _ templates: SiteTemplates
  ) -> Result<String, SiteError> {
    let context: TemplateContext = [
      "root": .address(page.root),
      "sections": .list(
        sections.map { section in
          [
            "page": .address(section.path), "label": .text(section.label),
            "isCurrent": .flag(section.path == page.path),
            "isOpen": .flag(section.path == page.section),
          ]
        }),
    ]
    return Result { () throws(SiteError) in
      String(decoding: try templates.render("navigation", context), as: UTF8.self)
    }
  }
}
