import TestSupport

/// Two branches that move items of one order and add items, merged by git with and without driver.
struct MergeSimulation {
  /// What a number of merges came to.
  struct Tally {
    /// Merges with a conflict.
    var conflicts = 0
    /// Merges without a conflict in whose result an item is missing or stands twice.
    var damaged = 0
    /// Conflicts in which an item is missing or stands twice, whichever side a human takes.
    var damagedConflicts = 0
  }

  /// The number of moves on each branch.
  let moves: Int

  /// The number of new items that each branch appends to the order.
  let additions: Int

  /// The number of items.
  static let items = 200

  private static let path = "backlog/order.md"

  /// Merges so many times, with git alone and with the driver.
  ///
  /// - Parameter trials: how many pairs of branches are made; each has its own seed.
  func run(trials: Int) throws -> (git: Tally, driver: Tally) {
    let backlog = try TemporaryBacklog([Self.path: text(of: Array(1...Self.items))])
    try backlog.repository.git("branch", "base")
    try backlog.nextup("hook", "install", "--merge-driver")
    let attributes = try backlog.read(".gitattributes")
    try backlog.repository.git("clean", "--quiet", "--force")
    var tallies = (git: Tally(), driver: Tally())
    for trial in 0..<trials {
      var random = SeededGenerator(seed: UInt64(1_000 * moves + trial))
      let expected = try makeBranches(in: backlog, using: &random)
      try backlog.write(".git/info/attributes", "")
      try merge(in: backlog, expecting: expected, into: &tallies.git)
      try backlog.write(".git/info/attributes", attributes)
      try merge(in: backlog, expecting: expected, into: &tallies.driver)
    }
    return tallies
  }

  private func text(of numbers: [Int]) -> String {
    "# Product backlog\n\n## Now\n\n"
      + numbers.map { "1. [A-\($0)](items/A-\($0).md) Item \($0)\n" }.joined()
  }

  /// Makes the branches `ours` and `theirs`; gives the numbers of all items.
  private func makeBranches(
    in backlog: TemporaryBacklog, using random: inout SeededGenerator
  ) throws -> [Int] {
    var next = Self.items + 1
    for branch in ["theirs", "ours"] {
      var numbers = Array(1...Self.items)
      for _ in 0..<moves {
        let number = numbers.remove(at: Int.random(in: 0..<Self.items, using: &random))
        numbers.insert(number, at: Int.random(in: 0..<Self.items, using: &random))
      }
      numbers += next..<(next + additions)
      next += additions
      try backlog.repository.git("checkout", "--quiet", "-f", "-B", branch, "base")
      try backlog.write(Self.path, text(of: numbers))
      try backlog.repository.git("commit", "--quiet", "--message", branch, "--", Self.path)
    }
    return Array(1..<next)
  }

  private func merge(
    in backlog: TemporaryBacklog, expecting numbers: [Int], into tally: inout Tally
  ) throws {
    let isClean = try backlog.merge("theirs") == nil
    let text = try backlog.read(Self.path)
    try backlog.repository.git("reset", "--quiet", "--hard", "ours")
    if !isClean { tally.conflicts += 1 }
    let isWhole = ["ours", "theirs"].allSatisfy { side in
      Self.numbers(in: text, taking: side).sorted() == numbers
    }
    guard !isWhole else { return }
    if isClean { tally.damaged += 1 } else { tally.damagedConflicts += 1 }
  }

  /// The numbers of the listed items when a human takes the same side at every mark.
  private static func numbers(in text: String, taking side: String) -> [Int] {
    var present: String?
    return text.split(separator: "\n").compactMap { line in
      if line.hasPrefix("<<<<<<< ") { present = "ours" }
      if line.hasPrefix("=======") { present = "theirs" }
      if line.hasPrefix(">>>>>>> ") { present = nil }
      guard line.hasPrefix("1. [A-"), present == nil || present == side else { return nil }
      return Int(line.dropFirst("1. [A-".count).prefix { $0 != "]" })
    }
  }
}

extension TemporaryBacklog {
  /// Merges a branch, with `nextup` in the search path; gives what git says if that fails.
  func merge(_ branch: String) throws -> String? {
    let folder = String(Nextup.executable.dropLast("/nextup".utf8.count))
    do {
      try repository.git(
        ["merge", "--quiet", "--no-edit", branch],
        environment: ["PATH": "\(folder):/usr/bin:/bin", "HOME": "/nonexistent"])
      return nil
    } catch {
      return "\(error)"
    }
  }
}
