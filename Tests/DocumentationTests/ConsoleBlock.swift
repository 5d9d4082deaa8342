/// A block of a page that shows commands after `$` and what they print.
struct ConsoleBlock {
  /// A command with the lines that the page shows below it; `…` stands for any lines.
  struct Step {
    let command: String
    var lines: [String] = []

    /// The arguments after `nextup`, split as a shell would, with single quotes only.
    var arguments: [String] {
      let parts = command.split(separator: "'", omittingEmptySubsequences: false)
      let words = parts.enumerated().flatMap { index, part in
        index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
      }
      return Array(words.dropFirst())
    }

    /// Whether an output is what the page shows.
    func shows(_ output: String) -> Bool {
      var rest = output.split(separator: "\n", omittingEmptySubsequences: false)[...]
      if rest.last == "" { rest.removeLast() }
      let runs = lines.split(separator: "…", omittingEmptySubsequences: false)
      for (index, run) in runs.enumerated() where !run.isEmpty {
        let isLast = index == runs.count - 1
        let starts = index == 0 ? 0...0 : 0...max(0, rest.count - run.count)
        let found = starts.first { start in
          rest.dropFirst(start).starts(with: run.map { $0[...] })
            && (!isLast || start + run.count == rest.count)
        }
        guard let found else { return false }
        rest = rest.dropFirst(found + run.count)
      }
      return runs.last?.isEmpty ?? true || rest.isEmpty
    }
  }

  let steps: [Step]

  /// Reads the blocks of a page.
  static func all(in page: String) -> [ConsoleBlock] {
    page.split(separator: "```console\n").dropFirst().map { part in
      let lines = part.prefix(upTo: part.firstRange(of: "\n```")?.lowerBound ?? part.endIndex)
        .split(separator: "\n", omittingEmptySubsequences: false)
      return ConsoleBlock(
        steps: lines.reduce(into: []) { steps, line in
          if line.hasPrefix("$ ") {
            steps.append(Step(command: String(line.dropFirst(2))))
          } else if !steps.isEmpty {
            steps[steps.count - 1].lines.append(String(line))
          }
        })
    }
  }
}
