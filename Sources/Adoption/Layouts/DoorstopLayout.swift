import BacklogModel
import FrontMatter
import Source

/// doorstop with items in Markdown: `.doorstop.yml`, and a file for each requirement beside it.
struct DoorstopLayout: Layout {
  let name = "doorstop"
  let signs =
    "a .doorstop.yml beside Markdown files with 'active' and 'level' in their front matter"

  /// A document of doorstop: a folder with its items.
  private struct RequirementDocument {
    let folder: String
    let prefix: String?
    let isRoot: Bool
    let items: [Item]
  }

  func find(in survey: Survey) -> FoundBacklog? {
    let documents = survey.paths(named: [".doorstop.yml"]).compactMap { document($0, survey) }
    guard let main = documents.max(by: { weight($0) < weight($1) }) else { return nil }
    let folder = String.commonFolder(of: documents.map(\.folder))
    let pages = documents.flatMap(\.items)
    let paths = Set(pages.map(\.path))
    let folders = documents.map(\.folder)
    var backlog = FoundBacklog(
      layout: name, evidence: (main.folder.isEmpty ? "" : main.folder + "/") + ".doorstop.yml",
      folder: folder, itemFolders: folders.map { .init(path: $0.relative(to: folder)) },
      pages: pages,
      others: survey.pages.filter { page in
        !paths.contains(page.path) && folders.contains { page.path.isBelow($0) }
      })
    backlog.prefix = main.prefix
    backlog.fallbackPrefix = "REQ"
    backlog.fileNameForm = .number
    backlog.type = "requirement"
    backlog.keys = ["status": "active"]
    backlog.statusWords = ["true", "false"]
    backlog.stages = ["true": .ready, "false": .dropped]
    backlog.status = "true"
    backlog.order = .key("level")
    backlog.headings = Set(
      pages.filter { $0.frontMatter["normative"]?.text == "false" }.map(\.path))
    if !backlog.headings.isEmpty {
      backlog.guesses.append("not ranked, because 'normative' is false: \(backlog.headings.count)")
    }
    backlog.guesses += ["'active: true' means ready, because doorstop knows no other progress"]
    return backlog
  }

  private func document(_ path: String, _ survey: Survey) -> RequirementDocument? {
    let folder = path.parentFolder
    let settings = survey.yaml(at: path)?["settings"]
    let items = survey.pages(below: folder).filter { page in
      page.path.parentFolder == folder
        && (page.frontMatter["active"] != nil || page.frontMatter["level"] != nil)
    }
    guard !items.isEmpty else { return nil }
    return RequirementDocument(
      folder: folder, prefix: settings?["prefix"]?.text, isRoot: settings?["parent"] == nil,
      items: items)
  }

  /// The root of the documents counts first, then the one with the most items.
  private func weight(_ document: RequirementDocument) -> Int {
    document.items.count + (document.isRoot ? Survey.mostPages : 0)
  }
}
