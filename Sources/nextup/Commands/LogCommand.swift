import ArgumentParser
import BacklogModel
import History
import Source

/// Shows what happened to items.
struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show what happened to an item, or to the whole backlog: what, when and by whom.",
    discussion: """
      Every change of a key, of the story, the criteria and the place in the order, newest first, \
      under the commit that brought it onto the branch. What a merge brought in names whoever wrote \
      it. An item is followed through other file names and other prefixes of its ID.

      The exit status is 3 where the clone does not have all of history.

      Examples:
        nextup log PAY-7K3F
        nextup log --since 2026-03-01 --author paula
        nextup log --limit 20 --format markdown
      """)

  @Argument(
    help: "The ID of the item, or the beginning of it; all items without one.",
    completion: .identifiers)
  var id: String?

  @Option(
    help: ArgumentHelp("Leave out what landed before a day or time.", valueName: "date"),
    transform: DateArgument.init(parsing:))
  var since: DateArgument?

  @Option(
    help: ArgumentHelp("Leave out what landed after a day or time.", valueName: "date"),
    transform: DateArgument.init(parsing:))
  var until: DateArgument?

  @Option(
    help: ArgumentHelp("Show what people wrote whose name or e-mail has this.", valueName: "name"))
  var author: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Show so many events, the newest ones.", valueName: "number"))
  var limit: Int?

  @Option(help: "The form of the output.")
  var format = LogFormat.text

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption
  @OptionGroup var cache: CacheOption
  @OptionGroup var color: ColorOption

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit is a number of events.") }
  }

  func run() async throws {
    let project = try project.project()
    let clock = LocalTime(zone: project.configuration.timezone)
    let history = try cache.history(of: project, at: revision.at)
    UntilExit.keep(history)
    var query = HistoryQuery()
    query.item = try await item(in: history, of: project)
    query.since = since?.start(clock)
    query.until = until?.end(clock)
    query.author = author
    query.limit = limit
    let log = HistoryLog(history, query.events(in: history), clock)
    Output.write(await format.render(log, style: color.style))
  }

  /// The item that is asked for; by an alias, too, that the present backlog knows.
  private func item(in history: History, of project: Project) async throws -> Int? {
    guard let id else { return nil }
    let configuration = project.configuration
    switch history.match(id, configuration) {
    case .item(let item): return item
    case .ambiguous(let ids):
      let more = ids.count > 5 ? " and \(ids.count - 5) more" : ""
      throw ProjectError(
        operation: "finding \(id)",
        message: "several items begin so: \(ids.prefix(5).joined(separator: ", "))\(more)")
    case .none(let suggestion):
      let present = try await project.backlog(at: revision.at, texts: .none)
      if let known = present.index[id]?.id, let item = history.item(known, configuration) {
        return item
      }
      if let record = present.records.first(where: { $0.id.lowercased() == id.lowercased() }) {
        throw ProjectError(
          operation: "finding \(id)",
          message: "this is a \(record.kind.rawValue), and log tells of items; "
            + "see 'git log -p \(record.file.path)'")
      }
      let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
      throw ProjectError(
        operation: "finding \(id)", message: "no commit has an item with this ID\(hint)")
    }
  }
}
