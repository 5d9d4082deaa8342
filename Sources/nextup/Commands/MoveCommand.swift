import ArgumentParser
import BacklogModel
import Source

/// Changes the ranking.
struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move items in the ranking, with their reasons; or rank them for the first time.",
    discussion: """
      The items keep the order in which they are named. Only order.md changes, and only the lines \
      of the items.

      nextup move PAY-7K3F --top
      nextup move PAY-7K3F PAY-2M9Q --after PAY-X4TR
      nextup move PAY-9HQW --horizon 'Not now'
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var dryRun: DryRunOption

  @Argument(help: "The items, by ID, alias or the beginning of an ID.")
  var ids: [String]

  @Flag(help: "To rank 1.")
  var top = false

  @Flag(help: "To the last rank.")
  var bottom = false

  @Option(help: ArgumentHelp("Right before an item.", valueName: "id"))
  var before: String?

  @Option(help: ArgumentHelp("Right after an item.", valueName: "id"))
  var after: String?

  @Option(help: ArgumentHelp("To a rank, as 'list' shows it.", valueName: "rank"))
  var to: Int?

  @Option(
    help: ArgumentHelp(
      "Into a horizon: to its end, or with --top to its beginning.", valueName: "name"))
  var horizon: String?

  @Flag(help: "Make the horizon if it does not exist.")
  var create = false

  @Flag(help: "Take the items out of the ranking: they go back to the inbox.")
  var unrank = false

  func validate() throws {
    let edges = horizon == nil ? [top, bottom] : [top && bottom]
    let places =
      edges + [before != nil, after != nil, to != nil, horizon != nil, unrank]
    guard places.count(where: { $0 }) == 1 else {
      throw ValidationError(
        "Say where to, once: --top, --bottom, --before, --after, --to, --horizon or --unrank.")
    }
    if let to, to < 1 { throw ValidationError("Ranks begin at 1.") }
  }

  func run() async throws {
    let project = try project.project()
    let move = RankingMove(ids: ids, placement: placement, createsHorizon: create)
    let result = try await move.plan(in: project)
    try dryRun.apply(result.changes, in: project.workTree)
    for line in result.summary { Output.complain(line) }
  }

  private var placement: RankingMove.Placement {
    if let horizon { return .horizon(horizon, atTop: top) }
    if let before { return .before(before) }
    if let after { return .after(after) }
    if let to { return .rank(to) }
    return unrank ? .unranked : top ? .top : .bottom
  }
}
