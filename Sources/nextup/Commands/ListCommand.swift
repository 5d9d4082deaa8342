import ArgumentParser
import BacklogModel
import Source

/// Shows the backlog in rank order.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the open items in rank order, then the inbox.",
    discussion: """
      A filter compares a key: KEY=VALUE, KEY!=VALUE, KEY~PART, KEY!~PART, and with a number or \
      day 'KEY<VALUE', 'KEY>VALUE', 'KEY<=VALUE', 'KEY>=VALUE'; anything else is searched for in \
      titles and texts. KEY= finds items without the key. \
      Commas part several values, of which one must fit. Keys are those of the front matter, \
      value.business too, and rank, horizon, stage, ready, broken, path and criteria (how many).

      Examples:
        nextup list type=bug 'estimate>3'
        nextup list status=ready,draft labels=checkout
        nextup list 'saved card' --format json
        nextup list --at-date 2026-03-31
      """)

  @Argument(help: "Conditions that every item shown fulfils.", completion: .filters)
  var filters: [String] = []

  @Flag(help: "Show accepted and dropped items too.")
  var all = false

  @Option(help: "The form of the output.")
  var format = ListFormat.text

  @OptionGroup var project: ProjectOptions
  @OptionGroup var state: StateOption
  @OptionGroup var color: ColorOption

  func run() async throws {
    let project = try project.project()
    let backlog = try await project.backlog(
      at: state.revision(in: project), texts: all ? .all : .open
    ).withFolder()
    UntilExit.keep(backlog)
    let filters = try ItemFilter.all(filters, in: backlog)
    let listing = Listing(of: backlog, showsClosed: all, filters: filters)
    Output.write(await format.render(listing, of: backlog, style: color.style))
    for (path, message) in backlog.unreadable {
      Output.complain("nextup: reading \(path): \(message)")
    }
    backlog.complainOfUnreadableOrder()
  }
}
