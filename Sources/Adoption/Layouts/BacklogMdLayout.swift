import BacklogModel
import FrontMatter
import Source

/// Backlog.md: `backlog/config.yml`, and a file for each task in `tasks`, `completed` and `archive`.
struct BacklogMdLayout: Layout {
  let name = "Backlog.md"
  let signs = "a config.yml beside a folder 'tasks' whose files are named task-1 or back-1"

  /// The folders, with the stage that each gives to all its tasks.
  private static let folders: [(path: String, stage: Stage?)] = [
    ("tasks", nil), ("drafts", .proposed), ("completed", .accepted), ("archive/tasks", .dropped),
    ("archive/drafts", .dropped),
  ]

  func find(in survey: Survey) -> FoundBacklog? {
    candidates(in: survey).compactMap { backlog(in: $0, survey) }
      .max { $0.pages.count < $1.pages.count }
  }

  /// The folders that have a configuration, and those of the usual name.
  private func candidates(in survey: Survey) -> [String] {
    let configured = survey.paths(named: ["config.yml", "config.yaml"]).map(\.parentFolder)
    let usual = ["backlog", ".backlog"].filter { folder in
      !configured.contains(folder) && !survey.pages(below: folder + "/tasks").isEmpty
    }
    return configured + usual
  }

  private func backlog(in folder: String, _ survey: Survey) -> FoundBacklog? {
    let place = folder.isEmpty ? "" : folder + "/"
    let settings = ["config.yml", "config.yaml"].lazy.compactMap { survey.yaml(at: place + $0) }
      .first
    let found = Self.folders.map { entry in
      (entry, survey.pages(below: place + entry.path))
    }
    let pages = found.flatMap(\.1)
    let items = pages.filter { isTask($0) }
    guard
      items.contains(where: { $0.path.isBelow(place + "tasks") }) || settings?["statuses"] != nil,
      items.count * 2 > pages.count
    else { return nil }
    let folders = found.filter { entry, pages in
      entry.path == "tasks" || pages.contains(where: isTask)
    }
    var backlog = FoundBacklog(
      layout: name, evidence: settings == nil ? place + "tasks" : place + "config.yml",
      folder: folder,
      itemFolders: folders.map { .init(path: $0.0.path, stage: $0.0.stage) }, pages: items,
      others: folders.flatMap(\.1).filter { !isTask($0) })
    read(settings, into: &backlog)
    backlog.guesses = folders.compactMap { entry, pages in
      guard entry.path != "tasks", let stage = entry.stage else { return nil }
      return "what lies in \(entry.path) is \(stage.rawValue), whatever its status says"
    }
    return backlog
  }

  private func read(_ settings: FrontMatter?, into backlog: inout FoundBacklog) {
    let prefix = settings?["task_prefix"]?.text?.uppercased() ?? "TASK"
    backlog.prefix = settings == nil ? nil : prefix
    backlog.aliases = prefix == "TASK" ? [] : ["task"]
    backlog.fallbackPrefix = prefix
    backlog.type = "task"
    backlog.statusWords = settings?["statuses"]?.elements.compactMap(\.text) ?? []
    backlog.status = settings?["default_status"]?.text
    backlog.definitionOfDone = settings?["definition_of_done"]?.elements.compactMap(\.text) ?? []
    backlog.order = .key("ordinal")
  }

  /// Whether a page is a task: it has an ID, in its front matter or its name.
  private func isTask(_ page: Item) -> Bool {
    page.frontMatter["id"] != nil || (page.id != nil && page.frontMatter.isPresent)
  }
}
