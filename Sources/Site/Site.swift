import BacklogModel
import Source

/// What all pages of a site share.
struct Site: Sendable {
  /// The backlog.
  let backlog: Backlog

  /// What the pages were made of, such as a branch and a commit; `nil` where nobody said.
  let revision: String?

  /// The pages of items.
  let names: PageNames

  /// Where links lead.
  let links: LinkTargets

  /// Who refers to whom.
  let relations: Relations

  init(_ backlog: Backlog, revision: String?) {
    self.backlog = backlog
    self.revision = revision
    names = PageNames(backlog.items, index: backlog.index)
    links = LinkTargets(backlog, names: names)
    relations = Relations(backlog, links: links)
  }

  /// The epics, by rank, closed ones last.
  var epics: [Item] {
    backlog.items.filter { $0.isEpic && !$0.isBroken }.sorted { left, right in
      let ranks = [left, right].map {
        $0.isClosed ? Int.max : backlog.ranking.rank(of: $0) ?? .max - 1
      }
      return ranks[0] == ranks[1] ? left.name < right.name : ranks[0] < ranks[1]
    }
  }

  /// The closed items, in the order of their IDs.
  var closed: [Item] {
    backlog.items.filter(\.isClosed).sorted {
      ($0.id?.canonical ?? "~", $0.path) < ($1.id?.canonical ?? "~", $1.path)
    }
  }

  /// Renders Markdown for a page at a depth below the root.
  func text(on page: any Page) -> TextRenderer {
    TextRenderer(targets: links, root: page.root)
  }
}
