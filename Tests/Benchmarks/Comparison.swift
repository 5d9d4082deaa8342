/// A command of ours beside the command that does the least possible for the same purpose.
struct Comparison {
  let name: String
  let target: Target
  let subject: ShellCommand
  let reference: ShellCommand?

  /// The folder that both write to, in a new one below it at each run.
  ///
  /// File systems are slow to use the places of files again that were just deleted. So nothing is
  /// deleted between the runs, and every run finds the same: an empty folder.
  let output: String?

  /// The same commands with nothing to do; their time is taken off.
  var idle: (subject: ShellCommand, reference: ShellCommand)?

  init(
    _ name: String, _ target: Target, _ subject: ShellCommand,
    beside reference: ShellCommand? = nil,
    output: String? = nil
  ) {
    self.name = name
    self.target = target
    self.subject = subject
    self.reference = reference
    self.output = output
  }

  /// Runs both commands in turn, once to warm up and then so many times as there are rounds.
  func measure(rounds: Int) throws(BenchmarkError) -> Verdict {
    var subjects: [Measurement] = []
    var references: [Measurement] = []
    var idleSubjects: [Measurement] = []
    var idleReferences: [Measurement] = []
    for round in 0...rounds {
      if let reference { references.append(try afresh(reference, "reference-\(round)").run()) }
      subjects.append(try afresh(subject, "subject-\(round)").run())
      if let idle {
        idleReferences.append(try idle.reference.run())
        idleSubjects.append(try idle.subject.run())
      }
    }
    func median(_ runs: [Measurement], without idle: [Measurement]) -> Measurement {
      let median = Measurement.medians(of: Array(runs.dropFirst()))
      return idle.isEmpty ? median : median.without(.medians(of: Array(idle.dropFirst())))
    }
    return Verdict(
      name: name, target: target, subject: median(subjects, without: idleSubjects),
      reference: references.isEmpty ? nil : median(references, without: idleReferences))
  }

  /// The command with a folder of its own for what it writes.
  private func afresh(
    _ command: ShellCommand, _ run: String
  ) throws(BenchmarkError) -> ShellCommand {
    guard let output else { return command }
    let place = output + "/" + name.filter(\.isLetter)
    try ShellCommand(["mkdir", "-p", place]).run()
    return command.replacing(output, with: place + "/" + run)
  }

  /// The rules of the first form of `check`: what makes a backlog readable and rankable.
  private static let firstRules: [String] = """
    front-matter story/missing story/missing-role story/missing-means story/missing-benefit \
    story/unknown-persona criteria/missing criteria/empty criteria/duplicate item/duplicate-id \
    item/filename-mismatch item/broken-link item/unknown-reference item/dependency-cycle \
    item/hidden-characters item/limit order/syntax order/missing order/unknown-item \
    order/duplicate-item order/unnumbered order/nested order/link-mismatch \
    order/blocked-above-blocker order/stale-title deep/unestimated deep/not-ready
    """.split(separator: " ").flatMap { ["--select", String($0)] }

  /// Everything that is measured.
  ///
  /// - Parameters:
  ///   - large: the backlog of full size.
  ///   - tenth: a backlog with a tenth of the items, to show that the cost grows with them.
  static func all(_ large: Workload, tenth: Workload) -> [Comparison] {
    let git = ShellCommand(["git", "--version"])
    let check = large.nextup(["check"], successes: [0, 1])
    return [
      Comparison("cat, all items", .none, large.overItems(["cat"])),
      Comparison("cmark, all items", .none, large.overItems(["cmark"])),
      Comparison("check, all rules", .times(3), check, beside: large.overItems(["cmark"])),
      Comparison(
        "check, the first rules", .times(2),
        large.nextup(["check"] + firstRules, successes: [0, 1]),
        beside: large.overItems(["cmark"])),
      Comparison("check, memory", .megabytes(150), check),
      Comparison(
        "list --format json", .times(2), large.nextup(["list", "--format", "json"]),
        beside: large.overItems(["cmark"])),
      Comparison("--version", .millisecondsAbove(20), large.nextup(["--version"]), beside: git),
      Comparison("check of one file", .millisecondsAbove(20), large.checkOfLooseFile, beside: git),
      Comparison(
        "move to the top", .milliseconds(100), large.nextup(["move", large.lastID, "--top"])),
      Comparison(
        "render", .times(8), large.nextup(["render", "--out", large.output]),
        beside: ShellCommand(["cp", "-r", large.site, large.output]), output: large.output),
      Comparison(
        "render, 10 × the items", .times(12), large.nextup(["render", "--out", large.output]),
        beside: tenth.nextup(["render", "--out", large.output]), output: large.output),
    ]
  }
}
