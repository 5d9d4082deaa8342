import ArgumentParser
import BacklogModel
import Demo
import Source

/// Makes a backlog to try things on.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a sample backlog with four months of history, or a large one.",
    discussion: """
      The sample is a shop's checkout: five people, three sprints, forty items, and some defects \
      for 'check' to find. With --items or --commits a backlog of any size is generated; the same \
      numbers and seed always give the same commit.

      Examples:
        nextup demo shop
        nextup demo large --items 10000 --commits 20000
      """)

  @Argument(help: "A folder that does not exist yet, or is empty.", completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("Generate so many items.", valueName: "number"))
  var items: Int?

  @Option(help: ArgumentHelp("Generate so many commits.", valueName: "number"))
  var commits: Int?

  @Option(help: ArgumentHelp("Where the random numbers begin.", valueName: "number"))
  var seed: UInt64 = 1

  func run() throws {
    let commit: String
    if items == nil, commits == nil {
      commit = try Demo.makeSample(at: folder)
    } else {
      let items = items ?? 1_000
      let commits = commits ?? 2 * items
      let progress = ProgressLine("writing commit", of: commits)
      commit = try Demo.generate(
        at: folder, items: items, commits: commits, seed: seed,
        progress: { done, _ in progress.report(done) })
      progress.end()
    }
    Output.complain("made a backlog in \(folder), at commit \(commit.prefix(12))")
    Output.complain("Next: nextup list --repo \(folder.wordForShell)")
  }
}
