import ArgumentParser
import BacklogModel
import Site
import Source

/// Shows what depends on what.
struct GraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Show what depends on what, with epics and goals.",
    discussion: """
      Open items are shown, or those that fit the filters of 'list'. After an ID only what that \
      item or goal needs is shown, and what needs it. Cycles are marked.

      Examples:
        nextup graph
        nextup graph PAY-7K3F
        nextup graph labels=checkout --format mermaid
        nextup graph --format dot | dot -Tsvg > graph.svg
      """)

  @Argument(
    help: ArgumentHelp(
      "An item or goal, and conditions that every item shown fulfils.", valueName: "id-or-filter"),
    completion: .identifiersAndFilters)
  var conditions: [String] = []

  @Flag(help: "Show accepted and dropped items too.")
  var all = false

  @Option(help: "The form of the output.")
  var format = GraphFormatName.text

  @Option(help: "Where the lines lead, in dot and mermaid.")
  var direction = GraphDirectionName.down

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption

  func run() async throws {
    let backlog = try await project.project().backlog(at: revision.at).withFolder()
    let start = try startingPoint(in: backlog)
    let filters = conditions.dropFirst(start == nil ? 0 : 1).map { ItemFilter($0) }
    for complaint in filters.compactMap({ $0.complaint(in: backlog) }) {
      throw ProjectError(operation: "filtering", message: complaint)
    }
    var graph = BacklogGraph(of: backlog, showsClosed: all, filters: filters)
    if let start { graph = try part(of: graph, around: start) }
    Output.write(format.writer.init(direction: direction.direction).write(graph))
  }

  /// The path of the item or goal that the first condition names; `nil` if it is a filter.
  private func startingPoint(in backlog: Backlog) throws -> String? {
    guard let first = conditions.first, ItemFilter(first).operation == .search else { return nil }
    // What looks like an ID or its beginning is one, so that it is not searched for in texts.
    let isName = Identifier(first) != nil || first.last == "-"
    return isName ? try backlog.path(named: first) : try? backlog.path(named: first)
  }

  private func part(of graph: BacklogGraph, around path: String) throws -> BacklogGraph {
    let key = graph.nodes.first { $0.path == path }?.key
    guard let part = key.flatMap({ graph.around($0) }) else {
      throw ProjectError(
        operation: "drawing \(path)",
        message: "it is not among the items shown; --all shows closed ones too")
    }
    return part
  }
}
