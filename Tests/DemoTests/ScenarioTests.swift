import Source
import Testing

@testable import Demo

@Suite("The history of the sample")
struct ScenarioTests {
  private let commits: [Commit]

  init() throws { commits = try Scenario.sample.commits() }

  @Test("five people in five roles wrote it, from March to June 2026, in order of time")
  func people() {
    #expect(
      Set(commits.map(\.author.person)) == [.paula, .otto, .bea, .quinn, .dev])
    let landed = Scenario.sample.steps.map(\.committer.moment)
    #expect(landed == landed.sorted())
    #expect(landed.first == .at(3, 2, 9, 0))
    #expect(landed.last == .at(6, 30, 16, 0))
  }

  @Test("branches landed by merge, by squash and by rebase")
  func landings() {
    #expect(commits.count { $0.merged != nil } == 6)
    let single = commits.filter { $0.merged == nil }
    #expect(single.count { $0.committer.person == .forge } == 11)
    let rebased = single.filter {
      $0.committer.person != .forge && $0.committer.person != $0.author.person
    }
    #expect(rebased.count == 2)
  }

  @Test("the order was changed by its owner, once by the delegate and once by a developer")
  func reorders() {
    let reorders = Scenario.sample.steps.filter { step in
      step.changes.contains { change in
        switch change {
        case .move, .rank, .sweep: true
        default: false
        }
      }
    }
    let others = reorders.filter { $0.author.person != .paula }
    #expect(others.filter { $0.author.person == .dev }.map(\.committer.person) == [.dev])
    #expect(others.filter { $0.author.person == .otto }.map(\.author.moment) == [.at(6, 17, 9, 15)])
    #expect(reorders.count - others.count >= 8)
  }

  @Test("two items were rejected, and went back to ready")
  func rejections() {
    let rejected = Scenario.sample.steps.flatMap(\.changes).compactMap { change in
      if case .set(let item, "status", was: "done", to: "ready") = change { item } else { nil }
    }
    #expect(rejected == ["PAY-2M9Q", "PAY-M5XE"])
  }

  @Test("no file of a branch changed on the main line before the branch landed")
  func branchesAreApart() throws {
    let steps = Scenario.sample.steps
    for (index, step) in steps.enumerated() {
      guard let branch = step.branch else { continue }
      let meanwhile = steps[(index - branch.behind)..<index].flatMap(\.changes)
      let files = Files(Scenario.sample.files)
      let ours = Set(try branch.commits.flatMap(\.changes).map { try files.path(of: $0) })
      let theirs = Set(try meanwhile.map { try files.path(of: $0) })
      #expect(ours.isDisjoint(with: theirs))
    }
  }

  @Test("every commit changes every file that it names")
  func nothingIsEmpty() {
    var current: [String: [UInt8]] = [:]
    for commit in commits where commit.merged == nil {
      #expect(!commit.files.isEmpty)
      for file in commit.files {
        #expect(current[file.path] != file.bytes, "\(commit.message)")
        current[file.path] = file.bytes
      }
    }
  }

  @Test("a step that does not lead to the files is reported")
  func brokenScenario() {
    let step = Step.direct(.paula, .at(3, 2, 9, 0), "Add", .add("a"), .status("a", "ready", "done"))
    let scenario = Scenario(steps: [step], files: ["a": "status: draft\n"])
    let error = #expect(throws: DemoError.self) { try scenario.commits() }
    #expect(error?.code == .brokenScenario)
  }
}
