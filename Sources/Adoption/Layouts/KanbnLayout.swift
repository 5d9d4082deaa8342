import BacklogModel
import FrontMatter
import Source

/// kanbn: an `index.md` whose headings are columns, with links to the files of `tasks`.
struct KanbnLayout: Layout {
  let name = "kanbn"
  let signs = "an index.md whose headings are columns with links into a folder 'tasks' beside it"

  func find(in survey: Survey) -> FoundBacklog? {
    survey.pages.filter { $0.path.fileName == "index.md" }.compactMap { backlog(of: $0, survey) }
      .max { $0.pages.count < $1.pages.count }
  }

  private func backlog(of index: Item, _ survey: Survey) -> FoundBacklog? {
    let folder = index.path.parentFolder
    let tasks = (folder.isEmpty ? "" : folder + "/") + "tasks"
    let archive = (folder.isEmpty ? "" : folder + "/") + "archive"
    let pages = survey.pages(below: tasks)
    let known = Set(pages.map(\.path))
    let columns = Board(reading: index.file).columns
    let listed = columns.flatMap(\.paths).filter(known.contains)
    guard !listed.isEmpty, listed.count * 2 >= pages.count else { return nil }
    let archived = survey.pages(below: archive)
    var backlog = FoundBacklog(
      layout: name, evidence: index.path, folder: folder,
      itemFolders: [.init(path: "tasks")], pages: pages + archived)
    if !archived.isEmpty {
      backlog.itemFolders.append(.init(path: "archive", stage: .accepted))
      backlog.guesses.append("what lies in archive is accepted")
    }
    let columnNames = columns.map(\.name).filter { $0 != "Options" }
    backlog.board = "index.md"
    backlog.type = "task"
    backlog.fallbackPrefix = "TASK"
    backlog.prefix = "TASK"
    backlog.fileNameForm = .words
    backlog.statusWords = columnNames
    backlog.status = columnNames.first
    backlog.stages = stages(of: index)
    backlog.order = .list(
      at: "the columns of \(index.path), from right to left",
      paths: columns.reversed().flatMap(\.paths))
    return backlog
  }

  /// The stages of the columns that the index calls started and completed.
  private func stages(of index: Item) -> [String: Stage] {
    let settings = index.frontMatter["settings"]
    func columns(_ key: String) -> [String] {
      (index.frontMatter[key] ?? settings?[key])?.elements.compactMap(\.text) ?? []
    }
    var stages: [String: Stage] = [:]
    for column in columns("startedColumns") { stages[column] = .started }
    for column in columns("completedColumns") { stages[column] = .accepted }
    return stages
  }
}
