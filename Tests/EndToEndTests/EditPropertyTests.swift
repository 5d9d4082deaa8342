import Foundation
import TestSupport
import Testing

@Suite("Edits leave all other bytes alone")
struct EditPropertyTests {
  /// How many edits are made; `NEXTUP_EDITS=1000` makes more.
  private static let count =
    ProcessInfo.processInfo.environment["NEXTUP_EDITS"].flatMap { Int($0) } ?? 60

  @Test(
    "random values and moves change the lines that they name, and no others",
    .enabled(if: Corpus.isPresent))
  func randomEdits() throws {
    let backlog = try RealBacklog().backlog
    let ids = try backlog.nextup("list", "broken=false", "--all", "--format", "jsonl").output
      .split(separator: "\n").compactMap { line -> String? in
        let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return object?["id"] as? String
      }
    let unique = Dictionary(grouping: ids) { $0 }.filter { $0.value.count == 1 }.keys.sorted()
    var random = SeededGenerator(seed: 20_260_105)
    for _ in 0..<Self.count {
      let arguments = Self.edit(of: unique, using: &random)
      let result = try backlog.nextup(arguments)
      #expect(result.status == 0 || result.errorLines.count == 1, "\(arguments)")
      try expectFewLines(after: arguments, result, in: backlog)
      try backlog.repository.git("commit", "--quiet", "--all", "--allow-empty", "--message", "Edit")
    }
    let check = try backlog.nextup("check", "--format", "concise", "--fail-on", "never")
    let findings = check.output.split(separator: "\n")
    #expect(findings.count { $0.contains("[front-matter/") } == 32)
    #expect(
      !findings.contains { $0.contains("[order/syntax]") || $0.contains("[order/unnumbered]") })
  }

  private static func edit(
    of ids: [String], using random: inout SeededGenerator
  ) -> [String] {
    let id = ids.randomElement(using: &random) ?? ""
    let other = ids.randomElement(using: &random) ?? ""
    let number = Int.random(in: 1...40, using: &random)
    return [
      ["set", id, "status=In Progress"], ["set", id, "labels+=label-\(number)"],
      ["set", id, "depends+=\(other)"], ["set", id, "priority=high"], ["set", id, "estimate=5"],
      ["set", id, "labels="], ["set", id, "value.business=\(number)"],
      ["set", id, "title=A 'new' title: \(number)"], ["move", id, "--top"],
      ["move", id, "--to", "\(number)"], ["move", id, "--bottom"], ["move", id, "--unrank"],
    ].randomElement(using: &random) ?? []
  }

  /// One file differs at most; all its old lines but a few are still there, in their order.
  private func expectFewLines(
    after arguments: [String], _ result: Nextup.Result, in backlog: TemporaryBacklog
  ) throws {
    let statistics = try backlog.repository.git("diff", "--numstat").split(separator: "\n")
    #expect(statistics.count <= (result.status == 0 ? 1 : 0), "\(arguments)")
    for line in statistics {
      let numbers = line.split(separator: "\t").prefix(2).compactMap { Int($0) }
      #expect(numbers[0] <= 2 && numbers[1] <= 12, "\(arguments) changed \(line)")
    }
  }
}
