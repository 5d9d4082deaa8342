import ArgumentParser
import Reporting

/// Measures speed and memory of the built binary against commands that do the least possible.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nextup-bench",
    abstract: "Measure the speed and memory of nextup.",
    discussion: """
      Every command runs beside its reference, one after the other, five times; medians count. The \
      backlogs stay in .build/bench. Begin anew by deleting that folder.
      """)

  @Option(help: "How many items the large backlog has.")
  var items = 10_000

  @Flag(help: "Only 1,000 items and three rounds.")
  var quick = false

  @Option(help: "The binary to measure.", completion: .file())
  var nextup = ".build/release/nextup"

  @Option(help: "Where the backlogs are kept.", completion: .directory)
  var folder = ".build/bench"

  func run() throws {
    let items = quick ? 1_000 : items
    let workload = try Workload(items: items, in: folder, nextup: nextup)
    let tenth = try Workload(items: items / 10, in: folder, nextup: nextup)
    try workload.removeOutput()
    print(workload.description + "\n")
    var table = Verdict.table
    let features = try FeatureWorkload(
      scenarios: items, binary: workload.binary, in: workload.folder)
    let history = try HistoryWorkload(
      items: items, binary: workload.binary, in: workload.folder)
    let merge = try MergeWorkload(items: items, binary: workload.binary, in: workload.folder)
    let all =
      Comparison.all(workload, tenth: tenth) + [merge.comparison]
      + [features.comparison].compactMap { $0 } + history.comparisons
    for comparison in all {
      table.append(try comparison.measure(rounds: quick ? 3 : 5).cells)
    }
    print(table.lines(width: nil), terminator: "")
    try workload.removeOutput()
  }
}
