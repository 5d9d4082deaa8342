import BacklogModel

/// Every kind of page: to add one, write its template and its renderer, and its line here.
enum PageCatalog {
  /// A kind of page: the pages of it that a backlog needs.
  struct Kind: Sendable {
    /// What the navigation calls the first of them; `nil` if it does not name them.
    let label: String?
    /// The pages; none where there is nothing to show.
    let pages: @Sendable (Site) -> [any Page]
  }

  /// All kinds, in the order of the navigation.
  static let all = [
    Kind(label: "Backlog") { _ in [IndexPage()] },
    Kind(label: "Epics") { EpicsPage.all(in: $0) },
    Kind(label: "Goals") { GoalsPage.all(in: $0) },
    Kind(label: "Sprints") { SprintsPage.all(in: $0) },
    Kind(label: "Releases") { ReleasesPage.all(in: $0) },
    Kind(label: "Requests") { RequestsPage.all(in: $0) },
    Kind(label: "Closed") { ClosedPage.all(in: $0) },
    Kind(label: nil) { site in site.backlog.items.map { ItemPage($0, names: site.names) } },
  ]
}
