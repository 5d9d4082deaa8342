import TestSupport
import Testing

@Suite("guard, where the base moved on since the branch parted")
struct GuardMergeTests {
  /// A backlog whose owner moved PAY-4 to the top after a developer's branch parted.
  ///
  /// - Parameters:
  ///   - require: the weakest evidence that counts.
  ///   - change: what the developer does on the branch.
  private func backlog(
    require: String = "claimed", _ change: (GuardedBacklog) throws -> Void
  ) throws -> GuardedBacklog {
    let backlog = try GuardedBacklog(require: require)
    try backlog.branch("card")
    try change(backlog)
    try backlog.checkout("main")
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.paula)
    return backlog
  }

  private func run(_ backlog: GuardedBacklog, _ arguments: String...) throws -> Nextup.Result {
    try Nextup.run(
      ["guard", "--base", "main", "--head", "card"] + arguments, in: backlog.repository.path)
  }

  private let nothing = "refs/heads/main: approved, nothing in it needs approval\n"

  /// What guard prints where merging would make a move.
  private func pending(_ move: String) -> String {
    """
    refs/heads/main: pending
      order: pending
        \(move)
    Paula <paula@example.com> must merge it as a merge commit, or sign it with 'nextup approve'

    """
  }

  @Test("branches that were merged into each other have no one state in common")
  func crissCross() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writeItem(5)
    try backlog.commit("Five", by: .dev)
    try backlog.branch("five")
    try backlog.checkout("main")
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.paula)
    let reorder = try backlog.repository.git("rev-parse", "HEAD")
    try backlog.merge("five", by: .paula, key: backlog.keys.paula)
    try backlog.checkout("card")
    try backlog.merge(reorder, by: .mallory, ["-s", "ours"])
    let result = try run(backlog)
    #expect(result.status == 3)
    #expect(result.errors.contains("merge the base into the branch and run guard again"))
  }

  @Test("the owner's own move is none of the branch, which has the order from before")
  func untouched() throws {
    let backlog = try backlog { backlog in
      try backlog.writeItem(5)
      try backlog.commit("Add", by: .dev)
    }
    #expect(try run(backlog, "--strict").transcript == nothing)
  }

  @Test("a branch that only rewrites titles and reasons moves nothing back")
  func titles() throws {
    let backlog = try backlog { backlog in
      let lines = (1...4).map { "1. [PAY-\($0)](items/PAY-\($0)-item.md) New \($0) — why\n" }
      try backlog.write("backlog/order.md", "# The order\n\n" + lines.joined())
      try backlog.commit("Reword", by: .dev)
    }
    #expect(try run(backlog, "--strict").transcript == nothing)
  }

  @Test("a move of the branch is judged alone, by the ranks that merging gives")
  func moved() throws {
    let backlog = try backlog { try $0.reorder([1, 3, 2, 4], by: .dev) }
    #expect(try run(backlog).transcript == pending("PAY-3 4 → 3, above PAY-2"))
    #expect(try run(backlog, "--strict").status == 1)
  }

  @Test("an item that the branch adds and ranks is ranked where merging puts it")
  func ranked() throws {
    let backlog = try backlog { backlog in
      try backlog.writeItem(5)
      try backlog.reorder([1, 5, 2, 3, 4], by: .dev)
    }
    #expect(try run(backlog).transcript == pending("PAY-5 not listed → 3, above PAY-2"))
  }

  @Test("an item that the branch takes out of the order is taken out of that of the owner")
  func unranked() throws {
    let backlog = try backlog { try $0.reorder([1, 3, 4], by: .dev) }
    #expect(try run(backlog).transcript == pending("PAY-2 3 → not listed"))
  }

  @Test("the same move on both sides changes nothing")
  func same() throws {
    let backlog = try backlog { try $0.reorder([4, 1, 2, 3], by: .dev) }
    #expect(try run(backlog, "--strict").transcript == nothing)
  }

  @Test("a move that the branch made and took back changes nothing")
  func takenBack() throws {
    let backlog = try backlog { backlog in
      try backlog.reorder([2, 1, 3, 4], by: .mallory)
      try backlog.reorder([1, 2, 3, 4], by: .mallory)
    }
    #expect(try run(backlog, "--strict").transcript == nothing)
  }

  @Test("both sides moved one item: nobody can say what merging gives, until it is merged")
  func conflict() throws {
    let backlog = try backlog { try $0.reorder([1, 4, 2, 3], by: .dev) }
    let result = try run(backlog)
    #expect(
      result.transcript == """
        exit 3
        ! nextup: merging the orders: both branches changed the order; merge refs/heads/main into \
        the branch and run guard again

        """)
    try backlog.checkout("card")
    try backlog.merge("main", by: .dev, ["-s", "ours"])
    #expect(try run(backlog).transcript == pending("PAY-1 2 → 1, above PAY-4"))
  }

  @Test("an owner's order that the branch merged and threw away is moved back by the branch")
  func droppedByMerge() throws {
    let backlog = try backlog { backlog in
      try backlog.writeItem(5)
      try backlog.commit("Add", by: .mallory)
    }
    try backlog.checkout("card")
    try backlog.merge("main", by: .mallory, ["-s", "ours"])
    #expect(try run(backlog).transcript == pending("PAY-4 1 → 4, below PAY-3"))
  }

  @Test("an order that cannot be read cannot be merged, on either side", arguments: [true, false])
  func unreadable(isOnBranch: Bool) throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try backlog.branch("card")
    try backlog.reorder([2, 1, 3, 4], by: .dev)
    try backlog.checkout(isOnBranch ? "card" : "main")
    try backlog.write("backlog/order.md", "```\n")
    try backlog.commit("Break", by: .dev)
    try backlog.checkout("main")
    if isOnBranch { try backlog.reorder([4, 1, 2, 3], by: .paula) }
    let result = try run(backlog)
    #expect(result.status == 1)
    #expect(result.output.contains("one of the orders to merge cannot be read"))
  }

  @Test("a statement for the order of the branch does not cover the order that merging gives")
  func staleStatement() throws {
    let backlog = try backlog(require: "verified") { backlog in
      try backlog.reorder([1, 3, 2, 4], by: .dev)
      try backlog.approve()
      try backlog.commit("Approve", by: .paula)
    }
    let stale = try run(backlog, "--strict")
    #expect(stale.status == 1)
    #expect(stale.output.contains("PAY-3 4 → 3, above PAY-2"))
    try backlog.checkout("card")
    try backlog.merge("main", by: .dev, ["-s", "ours"])
    try backlog.writeOrder([4, 1, 3, 2])
    try backlog.approve()
    try backlog.commit("Approve again", by: .paula)
    #expect(try run(backlog, "--strict").status == 0)
  }

  @Test("the document names what the branch moves, and nothing of the owner's")
  func json() throws {
    let backlog = try backlog { try $0.reorder([1, 3, 2, 4], by: .dev) }
    let result = try run(backlog, "--format", "json")
    #expect(result.output.contains(#""id":"PAY-3""#))
    #expect(!result.output.contains(#""id":"PAY-4""#))
  }

  @Test("a file that both sides changed is merged, as git will do it")
  func bothChanged() throws {
    let backlog = try GuardedBacklog()
    let policy = try backlog.read("nextup.yml")
    try backlog.branch("card")
    let text = try backlog.read("backlog/items/PAY-1-item.md")
    try backlog.write("backlog/items/PAY-1-item.md", text + "\nMore words.\n")
    try backlog.write("nextup.yml", "rules: {item/limit: off}\n" + policy)
    try backlog.commit("Words", by: .dev)
    try backlog.checkout("main")
    try backlog.write(
      "backlog/items/PAY-1-item.md", text.replacing("status: ready", with: "status: accepted"))
    try backlog.write(
      "nextup.yml",
      policy.replacing("  version: 1\n", with: "  version: 2\n  host: github\n"))
    try backlog.commit("Accept", by: .paula, key: backlog.keys.paula)
    #expect(try run(backlog, "--strict").output == nothing)
    try backlog.merge("card", by: .dev)
    #expect(try backlog.outcomes() == ["policy verified", "field PAY-1 status verified"])
  }

  @Test("a file that merging makes too large cannot be read, before as after")
  func tooLarge() throws {
    let backlog = try GuardedBacklog(top: "limits: {item: 300}")
    func write(_ top: String, _ bottom: String) throws {
      try backlog.writeItem(1, "x-note: 'y'\n\(top)", status: "ready")
      let path = "backlog/items/PAY-1-item.md"
      try backlog.write(path, try backlog.read(path) + "\n\(bottom)\n")
    }
    let long = "x-long: " + String(repeating: "x", count: 120)
    try write("x-one: 1", "the end")
    try backlog.commit("Grow", by: .dev)
    try backlog.branch("card")
    try write(long, "the end")
    try backlog.commit("Top", by: .dev)
    try backlog.checkout("main")
    try write("x-one: 1", long)
    try backlog.commit("Bottom", by: .dev)
    let result = try run(backlog)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("identity PAY-1 file readable → unreadable: pending"))
  }

  @Test("an order that merging makes too large cannot be read, in guard as in audit")
  func tooLargeOrder() throws {
    let backlog = try GuardedBacklog(top: "limits: {order: 400}")
    let long = String(repeating: "x", count: 120)
    let order = try backlog.read("backlog/order.md")
    try backlog.branch("card")
    try backlog.write("backlog/order.md", order + "\n\(long)\n")
    try backlog.commit("Bottom", by: .dev)
    try backlog.checkout("main")
    try backlog.write(
      "backlog/order.md", order.replacing("# Order\n", with: "# Order\n\n\(long)\n"))
    try backlog.commit("Top", by: .dev)
    let result = try run(backlog)
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.output.contains("the order cannot be read: order.md is too large"))
  }

  @Test("a branch that changed the backlog where it was before the base moved it")
  func movedBacklog() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    try backlog.checkout("main")
    try Shell.run("mkdir docs && git mv backlog docs/", in: backlog.repository.path)
    try backlog.write("nextup.yml", backlog.policy(version: 2, top: "backlog: docs/backlog"))
    try backlog.commit("Move the backlog", by: .paula, key: backlog.keys.paula)
    let result = try run(backlog)
    #expect(result.status == 3)
    #expect(result.errors.contains("one side moved the backlog since the branch parted"))
  }

  @Test("a branch that begins at the base is judged, although nobody approved where the backlog is")
  func movedWithoutApproval() throws {
    let backlog = try GuardedBacklog()
    try Shell.run("mkdir docs && git mv backlog docs/", in: backlog.repository.path)
    try backlog.write("nextup.yml", backlog.policy(version: 2, top: "backlog: docs/backlog"))
    try backlog.commit("Move the backlog", by: .mallory)
    try backlog.branch("card")
    try backlog.writeItem(5, at: "docs/backlog/items/PAY-5-item.md")
    try backlog.commit("Five", by: .dev)
    #expect(try run(backlog).status == 0)
  }

  @Test("a tag that is called like the branch of the base is not taken for it")
  func tag() throws {
    let backlog = try backlog { try $0.reorder([3, 1, 2, 4], by: .dev) }
    try backlog.repository.git("update-ref", "refs/remotes/origin/main", "main")
    try backlog.repository.git("tag", "origin/main", "card")
    let result = try Nextup.run(
      ["guard", "--base", "origin/main", "--head", "card", "--strict"],
      in: backlog.repository.path)
    #expect(result.status != 0)
  }
}
