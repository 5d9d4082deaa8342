import Approval
import Foundation
import Git
import Source
import Synchronization
import TestSupport

/// A backlog with a Product Owner, a delegate and developers, and what `audit` says of its history.
final class GuardedBacklog: Sendable {
  /// Somebody who makes commits.
  struct Person: Sendable {
    let name: String
    let email: String

    static let paula = Person(name: "Paula", email: "paula@example.com")
    static let otto = Person(name: "Otto", email: "otto@example.com")
    static let mallory = Person(name: "Mallory", email: "mallory@example.com")
    static let dev = Person(name: "Dev", email: "dev@example.com")
    static let github = Person(name: "GitHub", email: "noreply@github.com")
  }

  let repository: TemporaryRepository
  let keys: TestKeys
  private let clock = Mutex(TemporaryRepository.epoch)

  /// A backlog of four items in order, of which the policy says who may change what.
  ///
  /// - Parameters:
  ///   - require: the weakest evidence that counts.
  ///   - more: more lines of the key `approval`.
  init(require: String = "verified", _ more: String = "", top: String = "") throws {
    repository = try TemporaryRepository()
    keys = try TestKeys.shared.get()
    try write("nextup.yml", policy(require: require, more, top: top))
    for number in 1...4 { try writeItem(number) }
    try writeOrder([1, 2, 3, 4])
    try commit("Begin", by: .paula)
  }

  /// The text of a policy.
  func policy(
    version: Int = 1, require: String = "verified", _ more: String = "", top: String = "",
    owner: Person = .paula, key: TestKeys.Key? = nil
  ) -> String {
    """
    version: 1
    id: {prefix: PAY, style: sequential}
    roles:
      product-owner:
        name: \(owner.name)
        emails: [\(owner.email)]
        ssh: ["\((key ?? keys.paula).text)"]
      delegates:
        - {name: Otto, emails: [otto@example.com], ssh: ["\(keys.otto.text)"], from: 2026-01-10, to: 2026-01-20}
      developers: [dev@example.com]
    ownership: {estimate: developers}
    \(top)
    approval:
      version: \(version)
      require: \(require)
    \(more)

    """
  }

  func write(_ path: String, _ text: String) throws { try repository.write(path, text) }

  func read(_ path: String) throws -> String {
    try String(contentsOfFile: repository.path + "/" + path, encoding: .utf8)
  }

  /// Writes an item with more lines of front matter.
  func writeItem(
    _ number: Int, _ more: String = "", status: String = "ready", at path: String? = nil,
    type: String = "story", id: String? = nil
  ) throws {
    try write(
      path ?? "backlog/items/PAY-\(number)-item.md",
      """
      ---
      id: \(id ?? "PAY-\(number)")
      title: Item \(number)
      type: \(type)
      status: \(status)
      \(more)
      ---

      As a user, I want item \(number) so that it helps.

      """)
  }

  /// Writes an order of items by number.
  func writeOrder(_ numbers: [Int], file: String = "backlog/order.md") throws {
    let lines = numbers.map { "1. [PAY-\($0)](items/PAY-\($0)-item.md) Item \($0)\n" }
    try write(file, "# Order\n\n" + lines.joined())
  }

  /// Runs git with an author, a committer and perhaps a key that signs.
  @discardableResult
  func git(
    _ arguments: [String], by author: Person, committer: Person? = nil, key: TestKeys.Key? = nil,
    at time: Int? = nil
  ) throws -> String {
    let committer = committer ?? author
    let moment =
      time
      ?? clock.withLock { now in
        now += 3_600
        return now
      }
    var settings: [String] = []
    if let key { settings = ["-c", "gpg.format=ssh", "-c", "user.signingkey=\(key.path)"] }
    return try repository.git(
      settings + arguments,
      environment: [
        "GIT_AUTHOR_NAME": author.name, "GIT_AUTHOR_EMAIL": author.email,
        "GIT_COMMITTER_NAME": committer.name, "GIT_COMMITTER_EMAIL": committer.email,
        "GIT_AUTHOR_DATE": "@\(moment) +0000", "GIT_COMMITTER_DATE": "@\(moment) +0000",
      ])
  }

  /// Commits all changes.
  @discardableResult
  func commit(
    _ message: String, by author: Person, committer: Person? = nil, key: TestKeys.Key? = nil,
    at time: Int? = nil
  ) throws -> String {
    try repository.git("add", "--all")
    let sign = key == nil ? [] : ["-S"]
    try git(
      ["commit", "--quiet", "--allow-empty"] + sign + ["-m", message], by: author,
      committer: committer, key: key, at: time)
    return try repository.git("rev-parse", "HEAD")
  }

  /// Merges a branch into the one that is checked out, with a merge commit.
  @discardableResult
  func merge(
    _ branch: String, by author: Person, committer: Person? = nil, key: TestKeys.Key? = nil,
    _ options: [String] = []
  ) throws -> String {
    let sign = key == nil ? [] : ["-S"]
    try git(
      ["merge", "--quiet", "--no-ff", "--no-edit"] + sign + options + [branch], by: author,
      committer: committer, key: key)
    return try repository.git("rev-parse", "HEAD")
  }

  /// Changes the order and commits it.
  @discardableResult
  func reorder(
    _ numbers: [Int], by author: Person, committer: Person? = nil, key: TestKeys.Key? = nil
  ) throws -> String {
    try writeOrder(numbers)
    return try commit("Reorder", by: author, committer: committer, key: key)
  }

  /// Writes the next version of the policy.
  func writePolicy(_ version: Int, top: String) throws {
    try write("nextup.yml", policy(version: version, top: top))
  }

  /// Merges a branch into main as the owner; gives the status with which `guard` ended before.
  @discardableResult
  func land(_ name: String) throws -> Int32 {
    let guarded = try Nextup.run(["guard", "--base", "main", "--head", name], in: repository.path)
    try checkout("main")
    try merge(name, by: .paula, key: keys.paula)
    return guarded.status
  }

  /// Begins a branch and checks it out.
  func branch(_ name: String, from start: String = "HEAD") throws {
    try repository.git("checkout", "--quiet", "-b", name, start)
  }

  func checkout(_ name: String) throws { try repository.git("checkout", "--quiet", name) }

  /// Signs the order of the work tree as an owner, and leaves the statement in the work tree.
  ///
  /// - Returns: what the command said of it.
  @discardableResult
  func approve(
    by person: Person = .paula, key: TestKeys.Key? = nil, ref: String = "refs/heads/main"
  ) throws -> String {
    let result = try Nextup.run(
      ["approve", "--key", (key ?? keys.paula).path, "--as", person.email, "--ref", ref],
      in: repository.path)
    guard result.status == 0 else { throw Failed(description: result.errors) }
    return result.errors
  }

  /// Why a step of a script failed.
  struct Failed: Error, CustomStringConvertible { let description: String }

  /// The audit of a branch.
  func audit(
    _ ref: String = "refs/heads/main", from checkpoint: String? = nil
  ) throws -> AuditReport {
    let repository = try Repository.open(at: repository.path)
    return try Auditor(repository: repository, folder: "", ref: ref).audit(
      tip: repository.resolve(ref), from: checkpoint.flatMap { ObjectID(hexadecimal: $0) })
  }

  /// The changes of the audit, one word for the kind and one for the outcome each:
  /// "order verified", "field unapproved!" where it is not approved.
  func outcomes(
    _ ref: String = "refs/heads/main", from checkpoint: String? = nil
  ) throws -> [String] {
    try audit(ref, from: checkpoint).changes.map { change in
      let name = [change.kind.rawValue, change.id, change.key].compactMap { $0 }
        .joined(separator: " ")
      return "\(name) \(change.judgement.verdict.rawValue)\(change.isViolation ? "!" : "")"
    }
  }
}
