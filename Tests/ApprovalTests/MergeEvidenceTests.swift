import Foundation
import TestSupport
import Testing

@Suite("doctor, on what the last merges leave as evidence")
struct MergeEvidenceTests {
  /// What a team does with two branches of a developer.
  enum Habit: String, CaseIterable {
    case ownersMerges, signedMerges, forgeMerges, squashes, rebases, commits, signedCommits
    case squashesAndMerges

    func land(_ branch: String, on backlog: GuardedBacklog) throws {
      let paula = backlog.keys.paula
      switch self {
      case .ownersMerges: try backlog.merge(branch, by: .paula)
      case .signedMerges: try backlog.merge(branch, by: .paula, key: paula)
      case .forgeMerges:
        try backlog.merge(branch, by: .paula, committer: .github, key: backlog.keys.host)
      case .squashes:
        try backlog.repository.git("merge", "--quiet", "--squash", branch)
        try backlog.commit("Squash", by: .dev, committer: .github, key: backlog.keys.host)
      case .rebases: try backlog.git(["cherry-pick", branch], by: .dev, committer: .paula)
      case .commits: try backlog.commit("Commit", by: .paula)
      case .signedCommits: try backlog.commit("Commit", by: .paula, key: paula)
      case .squashesAndMerges:
        try (branch == "card-5" ? Habit.squashes : .ownersMerges).land(branch, on: backlog)
      }
    }
  }

  private func backlog(_ habit: Habit) throws -> GuardedBacklog {
    let backlog = try GuardedBacklog()
    for number in 5...6 {
      try backlog.branch("card-\(number)")
      try backlog.writeItem(number)
      try backlog.commit("Add", by: .dev)
      try backlog.checkout("main")
      try habit.land("card-\(number)", on: backlog)
    }
    return backlog
  }

  @Test("says what each way of merging leaves, and which cure fits what the policy asks for")
  func cures() throws {
    var text = ""
    for habit in Habit.allCases {
      let backlog = try backlog(habit)
      for require in ["claimed", "attested", "verified"] {
        try backlog.write("nextup.yml", backlog.policy(require: require))
        text += "\(habit.rawValue), \(require):\n\(try evidence(backlog))"
      }
    }
    Snapshot.expect(text, matches: "merge-evidence.txt")
  }

  @Test("knows the forge whose key the policy names")
  func hostKeys() throws {
    let backlog = try backlog(.forgeMerges)
    try backlog.write(
      "nextup.yml",
      backlog.policy(require: "attested", "  host-keys: [{ssh: \"\(backlog.keys.host.text)\"}]"))
    #expect(try evidence(backlog).hasPrefix("fine "))
  }

  @Test("says nothing without a Product Owner or without a commit")
  func silence() throws {
    let backlog = try backlog(.squashes)
    try backlog.write("nextup.yml", "version: 1\nid: {prefix: PAY}\n")
    #expect(try evidence(backlog) == "")
    let empty = try TemporaryRepository()
    try empty.write("nextup.yml", backlog.policy())
    #expect(
      try !Nextup.run(["doctor"], in: empty.path).output.contains("merge-evidence"))
  }

  /// The line about evidence and its cure, out of the whole report.
  private func evidence(_ backlog: GuardedBacklog) throws -> String {
    let lines = try Nextup.run(["doctor"], in: backlog.repository.path).output
      .split(separator: "\n")
    guard let index = lines.firstIndex(where: { $0.contains(" merge-evidence: ") }) else {
      return ""
    }
    let cure = lines.dropFirst(index + 1).prefix(1).filter { $0.hasPrefix("        do: ") }
    return ([lines[index]] + cure).map { $0 + "\n" }.joined()
  }
}
