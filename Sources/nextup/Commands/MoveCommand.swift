import ArgumentParser
import BacklogModel
import Source

/// Changes the ranking.
struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move items in the ranking, with their reasons, or rank new ones.",
    discussion: """
      The items keep the order in which they are named. Only order.md changes, and only the lines \
      of the items.

      Examples:
        nextup move PAY-7K3F --top
        nextup move PAY-7K3F PAY-2M9Q --after PAY-X4TR
        nextup move PAY-9HQW --horizon 'Not now'
      """)

  @Argument(
    help: "The IDs of the items, aliases, or the beginnings of IDs.",
    completion: .identifiers)
  var ids: [String]

  @Flag(help: "To rank 1.")
  var top = false

  @Flag(help: "To the last rank.")
  var bottom = false

  @Option(help: ArgumentHelp("Right above an item.", valueName: "id"), completion: .identifiers)
  var before: String?

  @Option(help: ArgumentHelp("Right below an item.", valueName: "id"), completion: .identifiers)
  var after: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("To a rank: a number, as 'list' shows it.", valueName: "rank"))
  var to: Int?

  @Option(
    help: ArgumentHelp(
      "Into a horizon: to its end, or with --top to its beginning.", valueName: "name"),
    completion: .horizons)
  var horizon: String?

  @Flag(help: "With --horizon: make it if it does not exist.")
  var create = false

  @Flag(help: "Out of the ranking, back to the inbox.")
  var unrank = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var dryRun: DryRunOption

  func validate() throws {
    if let to, to < 1 { throw ValidationError("Ranks begin at 1.") }
    if create, horizon == nil { throw ValidationError("--create makes the --horizon.") }
  }

  /// Refuses no place, and several; not while parsing, where `--befor` would look like no place.
  private func refuseOtherThanOnePlace() throws(UsageError) {
    let edges = horizon == nil ? [top, bottom] : [top && bottom]
    let places =
      edges + [before != nil, after != nil, to != nil, horizon != nil, unrank]
    guard places.count(where: { $0 }) == 1 else {
      throw UsageError(
        message:
          "Say where to, once: --top, --bottom, --before, --after, --to, --horizon or --unrank.",
        command: Self.self)
    }
  }

  func run() async throws {
    try refuseOtherThanOnePlace()
    let project = try project.writableProject()
    let move = RankingMove(ids: ids, placement: placement, createsHorizon: create)
    let result = try await plan(move, in: project)
    try dryRun.apply(result.changes, in: project.workTree)
    for line in result.summary { Output.complain(line) }
    try ApprovalRemark(project)?.complainOfMoving()
  }

  private func plan(
    _ move: RankingMove, in project: Project
  ) async throws -> RankingMove.Plan {
    do {
      return try await move.plan(in: project)
    } catch let error as OrderError where error.code == .unknownHorizon {
      throw OrderError(
        error.code, operation: error.operation, message: error.message + "; --create makes it")
    }
  }

  private var placement: RankingMove.Placement {
    if let horizon { return .horizon(horizon, atTop: top) }
    if let before { return .before(before) }
    if let after { return .after(after) }
    if let to { return .rank(to) }
    return unrank ? .unranked : top ? .top : .bottom
  }
}
