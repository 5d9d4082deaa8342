import BacklogModel
import Foundation
import Lint
import Reporting
import Source

/// How many warnings and errors a set of stories gets, and how many of its stories are read.
struct FalseAlarms {
  private let name: String
  private let counts: [Int]
  private let notes: Int
  private let read: Int
  private let rules: [String: Int]

  /// Checks the sets of a folder, a story a line; `nil` if there is none.
  static func all(in folder: String) throws -> [FalseAlarms]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return nil
    }
    let linter = try Linter(Configuration())
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)").map {
        FalseAlarms(SourceFile(path: name, bytes: Array($0)), linter)
      }
    }
  }

  private init(_ file: SourceFile, _ linter: Linter) {
    name = file.path
    let lines = LineTable(file.bytes).lines.map { file.bytes[$0] }
    let found = linter.check(plain: file)
    let loud = Dictionary(grouping: found.filter { $0.severity != .note }, by: \.start.line)
    let stories = lines.indices.filter { lines[$0].contains { !$0.isBlank } }
    counts = stories.map { loud[$0 + 1]?.count ?? 0 }
    notes = found.count { $0.severity == .note }
    let unread: Set = ["story/missing", "story/missing-role", "story/missing-means"]
    let missed = Set(found.filter { unread.contains($0.defect.rule.name) }.map(\.start.line))
    read = stories.count - missed.count
    rules = Dictionary(grouping: loud.values.joined(), by: \.defect.rule.name).mapValues(\.count)
  }

  /// A line a set, and one for all.
  static func table(of sets: [FalseAlarms]) -> Table {
    var table = Table([
      Table.Column("Set"), Table.Column("Stories", alignment: .trailing),
      Table.Column("Read", alignment: .trailing), Table.Column("A story", alignment: .trailing),
      Table.Column("Median", alignment: .trailing), Table.Column("Notes", alignment: .trailing),
      Table.Column("Rules"),
    ])
    for set in sets {
      table.append(cells(set.name, set.counts, set.read, set.notes, set.rules))
    }
    let rules = sets.reduce(into: [:]) { $0.merge($1.rules, uniquingKeysWith: +) }
    table.append(
      cells(
        "all", sets.flatMap(\.counts), sets.reduce(0) { $0 + $1.read },
        sets.reduce(0) { $0 + $1.notes }, rules))
    return table
  }

  private static func cells(
    _ name: String, _ counts: [Int], _ read: Int, _ notes: Int, _ rules: [String: Int]
  ) -> [Table.Cell] {
    let sum = counts.reduce(0, +)
    let hundredths = counts.isEmpty ? 0 : (sum * 100 + counts.count / 2) / counts.count
    let most = rules.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6)
    return [
      Table.Cell(name), Table.Cell("\(counts.count)"), Table.Cell("\(read)"),
      Table.Cell("\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"),
      Table.Cell("\(counts.isEmpty ? 0 : counts.sorted()[counts.count / 2])"),
      Table.Cell("\(notes)"),
      Table.Cell(most.map { "\($0.key) \($0.value)" }.joined(separator: ", ")),
    ]
  }
}
