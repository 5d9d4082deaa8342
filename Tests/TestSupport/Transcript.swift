/// Command lines and what they printed, as somebody at a terminal would see it, to be compared as
/// a whole.
public struct Transcript {
  /// The command lines after `$`, exit statuses other than 0, and the output; lines of standard
  /// error begin with `! `.
  public private(set) var text = ""

  private let backlog: TemporaryBacklog

  /// Begins a transcript of work on a backlog.
  public init(_ backlog: TemporaryBacklog) { self.backlog = backlog }

  /// Runs `nextup` and writes down what happens.
  ///
  /// - Parameters:
  ///   - line: the arguments apart by blanks; those in single quotes are one.
  ///   - environment: variables beyond those of every run; they are written down too.
  public mutating func nextup(_ line: String, environment: [String: String] = [:]) throws {
    let result = try Nextup.run(
      Self.arguments(of: line), in: backlog.path, environment: environment)
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value) " }
    text += "$ \(variables.joined())nextup \(line)\n" + withoutPath(result.transcript) + "\n"
  }

  /// Writes down what differs from the last commit, and takes it back.
  public mutating func changes() throws {
    try backlog.repository.git("add", "--all")
    let diff = try backlog.repository.git("diff", "--cached", "--no-color", "--unified=1")
    let lines = diff.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      !["index ", "diff --git ", "new file mode "].contains { line.hasPrefix($0) }
    }
    text += "$ git diff\n" + lines.map { $0 + "\n" }.joined() + "\n"
    try backlog.repository.git("reset", "--quiet", "--hard")
  }

  /// The place of the repository differs from run to run.
  private func withoutPath(_ text: String) -> String {
    text.replacing(backlog.path, with: "DIR")
  }

  /// Splits a command line as a shell would, with single quotes only.
  private static func arguments(of line: String) -> [String] {
    var arguments: [String] = []
    for (index, part) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        let words = part.split(separator: " ", omittingEmptySubsequences: false)
        for (offset, word) in words.enumerated() {
          if offset == 0, let last = arguments.popLast() {
            arguments.append(last + word)
          } else {
            arguments.append(String(word))
          }
        }
      } else {
        arguments.append((arguments.popLast() ?? "") + part)
      }
    }
    return arguments.filter { !$0.isEmpty }
  }
}
