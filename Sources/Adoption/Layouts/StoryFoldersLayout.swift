import BacklogModel
import FrontMatter
import Source

/// Plain Markdown: folders whose files hold stories or criteria, with or without front matter.
struct StoryFoldersLayout: Layout {
  let name = "Markdown stories"
  let signs = "folders of Markdown files with a story sentence, acceptance criteria or a status"

  /// Names of folders that promise items.
  private static let promising = [
    "stories", "story", "backlog", "tasks", "items", "requirements", "epics", "features", "issues",
    "tickets", "userstories",
  ]

  /// Names of files that are never items.
  private static let guides: Set = [
    "readme", "index", "contributing", "changelog", "template", "_template", "overview", "order",
    "story-template", "summary", "license",
  ]

  func find(in survey: Survey) -> FoundBacklog? {
    let folders = Dictionary(grouping: survey.pages) { $0.path.parentFolder }
      .filter { qualifies($0.key, $0.value) }
    let groups = Dictionary(grouping: folders.keys.sorted()) { top(of: $0).parentFolder }
    let ranked = groups.sorted { $0.key < $1.key }.map { group in
      (
        folder: group.key, folders: group.value,
        count: group.value.reduce(0) {
          $0 + (folders[$1]?.count(where: isItem) ?? 0)
        }
      )
    }.sorted { $0.count > $1.count }
    guard let best = ranked.first else { return nil }
    var backlog = backlog(best.folders, survey)
    backlog.guesses += ranked.dropFirst().map {
      "\($0.count.counted("file")) in \($0.folders.joined(separator: ", ")) may be items too; "
        + "they are left out"
    }
    return backlog
  }

  /// The folder to name for a folder with items: one above it if that promises items.
  private func top(of folder: String) -> String {
    var candidate = folder
    while !candidate.isEmpty {
      if isPromising(candidate) { return candidate }
      candidate = candidate.parentFolder
    }
    return folder
  }

  private func qualifies(_ folder: String, _ pages: [Item]) -> Bool {
    let candidates = pages.filter { !isGuide($0) }
    let items = candidates.count(where: isItem)
    guard items > 0, !folder.isEmpty else { return false }
    return isPromising(folder)
      ? items * 4 >= candidates.count
      : items * 2 > candidates.count
        && items > 2
  }

  private func isPromising(_ folder: String) -> Bool {
    let name = folder.fileName.lowercased().filter(\.isLetter)
    return Self.promising.contains(name) || name.hasSuffix("userstories")
  }

  private func backlog(_ folders: [String], _ survey: Survey) -> FoundBacklog {
    let all = Set(folders.map(top)).sorted()
    let tops = all.filter { folder in !all.contains { $0 != folder && folder.isBelow($0) } }
    let common = String.commonFolder(of: tops)
    let home = survey.hasOrder(in: common.parentFolder) ? common.parentFolder : common
    let pages = tops.flatMap { survey.pages(below: $0) }
    let isNamed = pages.count { !isGuide($0) && $0.id != nil } * 2 > pages.count
    let items = pages.filter { !isGuide($0) && (isItem($0) || isNamed && $0.id != nil) }
    let paths = Set(items.map(\.path))
    var backlog = FoundBacklog(
      layout: name, evidence: "\(items.count.counted("file")) with a story, criteria or a status",
      folder: home,
      itemFolders: tops.map { .init(path: $0.relative(to: home)) }, pages: items,
      others: pages.filter { !paths.contains($0.path) })
    let hasStories = items.count { !$0.text.stories.isEmpty } * 2 > items.count
    backlog.fallbackPrefix =
      prefix(for: common.isEmpty ? tops.first ?? "" : common) ?? (hasStories ? "STORY" : "ITEM")
    backlog.type = backlog.fallbackPrefix == "TASK" ? "task" : "story"
    return backlog
  }

  private func prefix(for folder: String) -> String? {
    let name = folder.fileName.lowercased()
    let prefixes = [
      ("stor", "STORY"), ("task", "TASK"), ("requirement", "REQ"), ("epic", "EPIC"),
      ("feature", "FEATURE"), ("issue", "ISSUE"), ("ticket", "TICKET"),
    ]
    return prefixes.first { name.contains($0.0) }?.1
  }

  private func isGuide(_ page: Item) -> Bool {
    Self.guides.contains(page.path.fileStem.lowercased())
  }

  /// Whether a page says of itself that it is an item: by a story, criteria, or a title and status.
  private func isItem(_ page: Item) -> Bool {
    guard !isGuide(page) else { return false }
    if !page.text.stories.isEmpty || !page.text.criteriaSections.isEmpty { return true }
    let keys = Set(page.frontMatter.entries.map { $0.key.lowercased() })
    return !keys.isDisjoint(with: ["status", "state"])
      && !keys.isDisjoint(with: ["id", "title", "name"])
  }
}
