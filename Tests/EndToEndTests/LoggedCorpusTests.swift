import Foundation
import TestSupport
import Testing

@Suite("The history of a real backlog", .enabled(if: Corpus.isPresent))
struct LoggedCorpusTests {
  @Test("is what git log --follow and reading the versions by hand give")
  func sameAsByHand() throws {
    let repository = try TemporaryRepository()
    try repository.git(
      "pull", "--quiet", Corpus.path("backlog-md.bundle"), "main",
      environment: ["GIT_ALLOW_PROTOCOL": "file"])
    let backlog = TemporaryBacklog(at: repository)
    try #require(try backlog.nextup("init", "--adopt").status == 0)
    let oracle = GitOracle(repository)
    var random = SeededGenerator(seed: 5)
    let paths = try repository.git(
      "-c", "core.quotePath=off", "ls-files", "backlog/tasks", "backlog/completed"
    )
    .split(separator: "\n").map(String.init)
    let changed = paths.shuffled(using: &random).lazy.filter { path in
      let commits = try? repository.git("log", "--first-parent", "--format=%h", "--", path)
      return (commits ?? "").split(separator: "\n").count > 2 && !path.contains("back-200 ")
    }
    let drawn = Array(changed.prefix(9))
    let renamed = try #require(paths.first { $0.contains("/back-200 ") })
    let events = try events(in: backlog)
    var count = 0
    for path in drawn + [renamed] {
      let id = try #require(try oracle.versions(of: path).last?.keys["id"])
      let expected = try oracle.changes(of: path)
      #expect(events[id] ?? [] == expected, "\(id)")
      count += expected.count
    }
    #expect(count > 15)
    #expect(events["BACK-200"]?.filter { $0.key == "id" }.map(\.from) == ["task-200"])
    #expect(try backlog.nextup("log", "task-200").output == backlog.nextup("log", "200").output)
  }

  /// The changes of keys with one value each that `log` tells, by the ID of the item.
  private func events(in backlog: TemporaryBacklog) throws -> [String: Set<GitOracle.Change>] {
    struct Line: Decodable {
      struct Person: Decodable { let name: String }
      let commit: String
      let id: String
      let authored: Person
      let kind: String
      let key: String?
      let from: Value?
      let to: Value?
    }
    enum Value: Decodable {
      case text(String)
      case other
      init(from decoder: any Decoder) throws {
        self = (try? .text(decoder.singleValueContainer().decode(String.self))) ?? .other
      }
      var text: String? { if case .text(let text) = self { text } else { nil } }
    }
    let lines = try backlog.nextup("log", "--format", "jsonl").output.split(separator: "\n")
    let events = try lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    var changes: [String: Set<GitOracle.Change>] = [:]
    for event in events where event.kind == "changed" {
      guard let key = event.key, GitOracle.keys.contains(key) else { continue }
      changes[event.id, default: []].insert(
        GitOracle.Change(
          commit: event.commit, key: key, from: event.from?.text, to: event.to?.text,
          author: event.authored.name))
    }
    return changes
  }
}

/// What happened to a file, found by asking git for its versions and looking for lines in them.
struct GitOracle {
  /// The keys that stand on one line of their own.
  static let keys: Set = [
    "id", "title", "status", "priority", "ordinal", "created_date", "updated_date",
  ]

  struct Change: Hashable {
    let commit: String
    let key: String
    let from: String?
    let to: String?
    let author: String
  }

  struct Version {
    let commit: String
    let keys: [String: String]
  }

  private let repository: TemporaryRepository

  init(_ repository: TemporaryRepository) { self.repository = repository }

  /// The versions of a file on the first-parent chain, oldest first, across renames.
  ///
  /// git takes a similar file that went away for the same one; the number of the ID tells better.
  func versions(of path: String) throws -> [Version] {
    let log = try repository.git(
      "-c", "core.quotePath=off", "log", "--first-parent", "-m", "--follow", "--name-status",
      "--format=commit %H", "--", path)
    var versions: [Version] = []
    var commit = ""
    for line in log.split(separator: "\n") {
      if line.hasPrefix("commit ") {
        commit = String(line.dropFirst(7))
      } else if let name = line.split(separator: "\t").last, !line.hasPrefix("D") {
        versions.append(Version(commit: commit, keys: try keys(of: String(name), at: commit)))
      }
    }
    let number = versions.first?.keys["id"]?.split(separator: "-").last
    return versions.prefix { $0.keys["id"]?.split(separator: "-").last == number }.reversed()
  }

  /// What changed from version to version.
  func changes(of path: String) throws -> Set<Change> {
    let versions = try versions(of: path)
    var changes: Set<Change> = []
    for (old, new) in zip(versions, versions.dropFirst()) {
      for key in Self.keys where old.keys[key] != new.keys[key] {
        changes.insert(
          Change(
            commit: new.commit, key: key, from: old.keys[key], to: new.keys[key],
            author: try author(of: key, new.keys[key], at: new.commit)))
      }
    }
    return changes
  }

  /// The author of the newest commit that a merge brought in and that set a key to a value.
  private func author(of key: String, _ value: String?, at commit: String) throws -> String {
    let parents = try repository.git("log", "-1", "--format=%P", commit).split(separator: " ")
    if parents.count > 1, let value {
      let sides = try repository.git(
        "log", "--topo-order", "--format=%H", "-S", "\(key): \(value)",
        "\(parents[0])..\(commit)", "--", "backlog")
      if let side = sides.split(separator: "\n").first(where: { $0 != commit[...] }) {
        return try repository.git("log", "-1", "--format=%an", String(side))
      }
    }
    return try repository.git("log", "-1", "--format=%an", commit)
  }

  private func keys(of path: String, at commit: String) throws -> [String: String] {
    let lines = try repository.git("show", "\(commit):\(path)")
      .split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.hasSuffix("\r") ? $0.dropLast() : $0
      }
    guard lines.first == "---" else { return [:] }
    var keys: [String: String] = [:]
    for line in lines.dropFirst().prefix(while: { $0 != "---" }) {
      guard let colon = line.firstIndex(of: ":"), Self.keys.contains(String(line[..<colon])) else {
        continue
      }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      keys[String(line[..<colon])] = value.trimmingCharacters(in: ["'", "\""])
    }
    return keys.filter { !$0.value.isEmpty }
  }
}
