import Adoption
import BacklogModel
import Reporting
import Source

/// Adopts the backlog of a work tree: writes what is missing and says what was found.
struct AdoptionRun {
  /// The folder of the work tree, absolute.
  let root: String

  /// What IDs shall begin with; `nil` for what they begin with already.
  let prefix: String?

  /// The Product Owner.
  let owner: Person

  /// Whether nothing is written.
  let isDryRun: Bool

  /// Looks, explains and writes.
  ///
  /// - Returns: the configuration that stands there then, or would without a dry run.
  /// - Throws: `NothingToAdopt`, or `AdoptionError` where a configuration stands that somebody
  ///   wrote by hand.
  func run() async throws -> Configuration {
    let tree = WorkTree(root: root)
    if try isAdopted(tree) {
      say(["This backlog was adopted before; nothing was changed."] + Self.next)
      return try Project.find(from: root).configuration
    }
    let adoption = try await Adoption.planned(
      in: tree, prefix: prefix,
      owner: owner.email.isEmpty ? nil : Roles.Person(name: owner.name, emails: [owner.email]))
    say(adoption.report)
    let files = [adoption.order, adoption.configuration]
    let kept = files.filter { FileSystem.exists(root + "/" + $0.path) }
    let changes = files.filter { !kept.contains($0) }.map {
      FileChange(path: $0.path, before: nil, after: $0.bytes)
    }
    if isDryRun { say([""]) }
    for change in changes {
      if isDryRun { Output.write(diff: change.diff) } else { try change.write(in: tree) }
    }
    if !isDryRun {
      say([""] + changes.map { "wrote \($0.path)" } + kept.map { "kept \($0.path)" } + Self.next)
    }
    return try Configuration(reading: adoption.configuration)
  }

  /// Whether an earlier run wrote the configuration; one written by hand is refused.
  private func isAdopted(_ tree: WorkTree) throws -> Bool {
    let path = Configuration.fileName
    guard FileSystem.exists(root + "/" + path) else { return false }
    let bytes = try tree.read(path, limit: Configuration.largestFile)
    guard Adoption.wrote(bytes) else {
      throw AdoptionError(
        .configured, operation: "adopting this backlog",
        message: "\(path) exists and was written by hand; it is kept. "
          + "Move it away to have a new one worked out, then compare the two")
    }
    return true
  }

  private static let next = [
    "", "Next",
    "  nextup list     what is to be done, in order",
    "  nextup check    what could be better",
    "  git add --all   when it looks right; no item was changed",
  ]

  private func say(_ lines: [String]) {
    Output.write(lines.map { TerminalText.sanitized($0) + "\n" }.joined())
  }
}
