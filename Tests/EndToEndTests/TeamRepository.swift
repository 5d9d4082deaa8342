import TestSupport

/// A repository whose order belongs to Paula and where Dev develops, with clones as CI makes them.
struct TeamRepository {
  /// Somebody who makes commits.
  enum Person: String {
    case paula, dev

    /// The variables by which git knows the person.
    var environment: [String: String] {
      let email = "\(rawValue)@example.com"
      return [
        "GIT_AUTHOR_NAME": rawValue, "GIT_AUTHOR_EMAIL": email,
        "GIT_COMMITTER_NAME": rawValue, "GIT_COMMITTER_EMAIL": email,
      ]
    }
  }

  /// Why no recipe was written.
  struct Failed: Error, CustomStringConvertible { let description: String }

  let backlog: TemporaryBacklog

  /// The folder of the backlog with a slash behind it; empty for the root.
  let folder: String

  var repository: TemporaryRepository { backlog.repository }

  /// Begins a backlog of three items in order.
  ///
  /// - Parameters:
  ///   - folder: where it stands in the repository, with a slash at the end.
  ///   - branch: the branch that is guarded and checked out.
  ///   - service: the CI service whose recipe is part of it.
  init(folder: String = "", branch: String = "main", ci service: String) throws {
    let repository = try TemporaryRepository()
    self.folder = folder
    backlog = TemporaryBacklog(at: repository)
    try repository.git("symbolic-ref", "HEAD", "refs/heads/\(branch)")
    try repository.write(folder + "nextup.yml", Self.configuration(branch: branch))
    for number in 1...3 { try writeItem(number) }
    try writeOrder([1, 2, 3])
    let place = folder.isEmpty ? "." : String(folder.dropLast())
    let result = try backlog.nextup("init", "--ci", service, "--repo", place)
    guard result.status == 0 else {
      throw Failed(description: result.errors)
    }
    try commit("Begin", by: .paula)
  }

  private static func configuration(branch: String) -> String {
    """
    version: 1
    id: {prefix: PAY, style: sequential}
    definition-of-ready: {story: [story]}
    roles:
      product-owner: {name: Paula, emails: [paula@example.com]}
      developers: [dev@example.com]
      qa: [quinn@example.com]
    ownership: {severity: qa}
    approval: {version: 1, require: claimed, refs: [refs/heads/\(branch)]}

    """
  }

  /// Writes an item with more lines of front matter.
  func writeItem(_ number: Int, _ more: String = "type: story", title: String? = nil) throws {
    try repository.write(
      "\(folder)backlog/items/PAY-\(number)-item.md",
      """
      ---
      id: PAY-\(number)
      title: \(title ?? "Item \(number)")
      \(more)
      status: ready
      estimate: 3
      ---

      As a shopper, I want to see page \(number) so that I find my way.

      ## Acceptance criteria

      - Given the shop, when I open page \(number), then I see it
      - Given no page \(number), when I look for it, then I read that there is none

      """)
  }

  /// Writes an order of items by number.
  func writeOrder(_ numbers: [Int]) throws {
    let lines = numbers.map { "1. [PAY-\($0)](items/PAY-\($0)-item.md) Item \($0)\n" }
    try repository.write("\(folder)backlog/order.md", "# Order\n\n## Now\n\n" + lines.joined())
  }

  /// Commits all changes.
  @discardableResult
  func commit(_ message: String, by person: Person) throws -> String {
    try repository.commit(message, environment: person.environment)
  }

  /// Makes a branch of a change by Dev, and goes back to the one before.
  func propose(_ name: String, _ change: () throws -> Void) throws {
    try repository.git("checkout", "--quiet", "-b", name)
    try change()
    try commit("Change \(name)", by: .dev)
    try repository.git("checkout", "--quiet", "-")
  }

  /// Merges a branch with a merge commit.
  func merge(_ name: String, by person: Person) throws {
    try repository.git(
      "merge", "--quiet", "--no-ff", "--no-edit", name, environment: person.environment)
  }

  /// A fresh clone with a commit checked out, as a CI service makes it.
  func clone(at revision: String, _ arguments: String...) throws -> TemporaryRepository {
    let clone =
      arguments.isEmpty
      ? try TemporaryRepository(cloning: repository)
      : try TemporaryRepository(cloning: repository, arguments[0])
    try clone.git("checkout", "--quiet", "--detach", revision)
    return clone
  }

  /// The variables of a CI job: nextup is in the PATH.
  static func environment(_ more: [String: String] = [:]) -> [String: String] {
    let folder = String(Nextup.executable.dropLast("/nextup".utf8.count))
    return TemporaryRepository.environment.merging(["PATH": "\(folder):/usr/bin:/bin"]) { $1 }
      .merging(more) { $1 }
  }
}
