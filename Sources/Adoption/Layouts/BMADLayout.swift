import BacklogModel
import FrontMatter
import Source

/// BMAD: files that begin with `# Story 1.2: Title`, and perhaps a `sprint-status.yaml`.
struct BMADLayout: Layout {
  let name = "BMAD"
  let signs = "files that begin with '# Story 1.2: Title', or a sprint-status.yaml beside stories"

  /// The statuses of a story where there is a sprint status, and before that came.
  private static let flow = [
    "backlog", "drafted", "ready-for-dev", "in-progress", "review", "done",
  ]
  private static let earlierFlow = ["Draft", "Approved", "InProgress", "Review", "Done"]

  func find(in survey: Survey) -> FoundBacklog? {
    let stories = survey.pages.filter(isStory)
    guard let folder = folder(of: stories, survey) else { return nil }
    let items = stories.filter { $0.path.isBelow(folder) }
    let paths = Set(items.map(\.path))
    var backlog = FoundBacklog(
      layout: name, evidence: "\(items.count.counted("file")) beginning with '# Story'",
      folder: folder,
      itemFolders: [.init(path: "")], pages: items,
      others: survey.pages(below: folder).filter { !paths.contains($0.path) })
    backlog.prefix = "STORY"
    backlog.fallbackPrefix = "STORY"
    backlog.fileNameForm = .number
    let sprintStatus = sprintStatus(of: folder, survey)
    backlog.statusWords = sprintStatus == nil ? Self.earlierFlow : Self.flow
    read(sprintStatus, survey, into: &backlog)
    let rest = stories.count - items.count
    if rest > 0 { backlog.guesses.append("left out: \(rest.counted("story file")) elsewhere") }
    return backlog
  }

  /// The folder that all stories share if it has little else, or else the one with the most.
  private func folder(of stories: [Item], _ survey: Survey) -> String? {
    let folders = Dictionary(grouping: stories) { $0.path.parentFolder }
    let common = String.commonFolder(of: folders.keys.sorted())
    if !common.isEmpty, stories.count * 2 > survey.pages(below: common).count { return common }
    return folders.sorted { $0.key < $1.key }.max { $0.value.count < $1.value.count }?.key
  }

  /// Whether the heading is "Story", a number such as 1.2 and a title.
  private func isStory(_ page: Item) -> Bool {
    guard let heading = page.text.sections.first, heading.level == 1 else { return false }
    let words = heading.title.split(separator: " ", maxSplits: 2)
    guard words.count > 1, words[0].lowercased() == "story" else { return false }
    return words[1].first?.isNumber == true && words[1].contains { ".-".contains($0) }
  }

  /// The sprint status nearest to the stories.
  private func sprintStatus(of folder: String, _ survey: Survey) -> String? {
    let paths = survey.paths(named: ["sprint-status.yaml", "sprint-status.yml"])
    return paths.max {
      String.commonFolder(of: [$0.parentFolder, folder]).utf8.count
        < String.commonFolder(of: [$1.parentFolder, folder]).utf8.count
    }
  }

  /// Takes the order from the sprint status, and says what else it knows.
  private func read(_ path: String?, _ survey: Survey, into backlog: inout FoundBacklog) {
    guard let path else { return }
    guard let lines = survey.yaml(at: path)?["development_status"]?.entries else {
      backlog.guesses.append("\(path) was not understood, so it gives no order")
      return
    }
    backlog.evidence += ", and " + path
    let pages = Dictionary(
      backlog.pages.map { ($0.path.fileStem, $0) }, uniquingKeysWith: { first, _ in first })
    let listed = lines.filter { $0.key.first?.isNumber == true }
    backlog.order = .list(at: path, paths: listed.compactMap { pages[$0.key]?.path })
    let missing = listed.count { pages[$0.key] == nil }
    if missing > 0 {
      backlog.guesses.append("no items yet: \(missing) of the stories in \(path), without a file")
    }
    let differing = listed.count { line in
      guard let own = pages[line.key]?.fields.textValues["status"]?.text else { return false }
      return own.lowercased() != line.value.text?.lowercased()
    }
    if differing > 0 {
      backlog.guesses.append(
        "another status in \(path) than in the file: \(differing); the file counts")
    }
  }
}
