import BacklogModel
import Git
import History
import TestSupport

/// A repository whose history a test writes commit by commit, an hour apart.
final class ScriptedBacklog {
  /// Who commits.
  enum Person: String {
    case ann, bob, eve

    var environment: [String: String] {
      [
        "GIT_AUTHOR_NAME": rawValue, "GIT_AUTHOR_EMAIL": "\(rawValue)@example.com",
        "GIT_COMMITTER_NAME": rawValue, "GIT_COMMITTER_EMAIL": "\(rawValue)@example.com",
      ]
    }
  }

  let repository: TemporaryRepository
  private var time = TemporaryRepository.epoch

  /// Begins with a configuration and one item that ann made.
  init(configuration: String = TemporaryBacklog.configuration) throws {
    repository = try TemporaryRepository()
    try repository.write("nextup.yml", configuration)
    try set("PAY-1", "", by: .ann)
  }

  /// The path of the item of an ID.
  func path(_ id: String) -> String { "backlog/items/\(id).md" }

  /// Writes an item with some keys and a text, and commits.
  func set(_ id: String, _ keys: String, text: String = "", by person: Person) throws {
    try write(id, keys, text: text)
    try commit(by: person)
  }

  /// Writes an item with some keys and a text.
  func write(_ id: String, _ keys: String, text: String = "", at path: String? = nil) throws {
    let head = "id: \(id)\ntitle: A card\ntype: task\n\(keys.isEmpty ? "" : keys + "\n")"
    try repository.write(path ?? self.path(id), "---\n\(head)---\n\n\(text)")
  }

  /// Writes an order of these IDs in one horizon, and commits.
  func rank(_ ids: [String], by person: Person) throws {
    try order(ids)
    try commit(by: person)
  }

  /// Writes an order.
  func order(_ ids: [String]) throws {
    let lines = ids.map { "1. [\($0)](items/\($0).md) A card\n" }
    try repository.write("backlog/order.md", "# Order\n\n## Now\n\n" + lines.joined())
  }

  /// Commits all changes an hour after the last commit.
  @discardableResult
  func commit(by person: Person, _ message: String = "Change") throws -> String {
    time += 3600
    return try repository.commit(message, at: time, environment: person.environment)
  }

  /// Runs git as somebody, an hour after the last commit.
  @discardableResult
  func git(_ arguments: String..., by person: Person = .eve) throws -> String {
    time += 3600
    let dates = ["GIT_AUTHOR_DATE": "@\(time) +0000", "GIT_COMMITTER_DATE": "@\(time) +0000"]
    return try repository.git(
      arguments, environment: person.environment.merging(dates) { $1 })
  }

  /// Merges a branch with a commit of its own.
  func merge(_ branches: String..., by person: Person) throws {
    time += 3600
    let dates = ["GIT_AUTHOR_DATE": "@\(time) +0000", "GIT_COMMITTER_DATE": "@\(time) +0000"]
    try repository.git(
      ["merge", "--quiet", "--no-ff", "--no-edit"] + branches,
      environment: person.environment.merging(dates) { $1 })
  }

  /// The history up to `HEAD`.
  func history(after known: History? = nil) throws -> History {
    let project = try Project.find(from: repository.path)
    let repository = try Repository.open(at: repository.path)
    return try HistoryReader(repository, folder: "", project.configuration)
      .history(to: repository.resolve("HEAD"), after: known)
  }

  /// Each event on a line: kind, ID, key, values, who wrote it, and who landed it if that differs.
  func log() throws -> [String] { Self.lines(of: try history()) }

  /// The events of a history as lines.
  static func lines(of history: History) -> [String] {
    history.events.map { event in
      let values = [event.from, event.to].map { $0?.words ?? "" }.joined(separator: "→")
      let writer = history.writing(of: event).author.name
      let lander = history.landing(of: event).lander.name
      let facts = [event.kind.rawValue, history.items[event.item].id, event.key, values]
      return facts.compactMap { $0 }.joined(separator: " ") + " | \(writer)"
        + (writer == lander ? "" : " via \(lander)")
    }
  }
}
