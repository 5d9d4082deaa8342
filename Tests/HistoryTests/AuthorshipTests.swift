import BacklogModel
import Git
import History
import TestSupport
import Testing

@Suite("Who wrote a change, and who landed it")
struct AuthorshipTests {
  @Test("a merge lands what its side commits wrote, each by its own author")
  func merge() throws {
    let backlog = try ScriptedBacklog()
    try backlog.git("checkout", "--quiet", "-b", "work")
    try backlog.set("PAY-1", "estimate: 3", by: .ann)
    try backlog.set("PAY-1", "estimate: 5", by: .bob)
    try backlog.set("PAY-1", "estimate: 5\nmoscow: must", by: .ann)
    try backlog.git("checkout", "--quiet", "main")
    try backlog.merge("work", by: .eve)
    #expect(
      try backlog.log().dropFirst() == [
        "changed PAY-1 estimate →5 | bob via eve", "changed PAY-1 moscow →must | ann via eve",
      ])
  }

  @Test("the times are those of the side commit and of the merge")
  func times() throws {
    let backlog = try ScriptedBacklog()
    try backlog.git("checkout", "--quiet", "-b", "work")
    try backlog.set("PAY-1", "status: ready", by: .ann)
    try backlog.git("checkout", "--quiet", "main")
    try backlog.merge("work", by: .eve)
    let history = try backlog.history()
    let event = try #require(history.events.last)
    #expect(history.writing(of: event).author.time == TemporaryRepository.epoch + 3 * 3600)
    #expect(history.landing(of: event).lander.time == TemporaryRepository.epoch + 5 * 3600)
    let reached = try #require(history.items[0].reached[.ready])
    #expect(history.commits[reached.writing].author.name == "ann")
    #expect(history.commits[reached.landing].lander.name == "eve")
  }

  @Test("what the merge itself makes up, its author wrote")
  func evilMerge() throws {
    let backlog = try ScriptedBacklog()
    try backlog.git("checkout", "--quiet", "-b", "work")
    try backlog.set("PAY-1", "estimate: 3", by: .ann)
    try backlog.git("checkout", "--quiet", "main")
    try backlog.git("merge", "--quiet", "--no-ff", "--no-commit", "work")
    try backlog.set("PAY-1", "estimate: 8", by: .eve)
    #expect(try backlog.log().dropFirst() == ["changed PAY-1 estimate →8 | eve"])
  }

  @Test("a branch that merged main in between wrote none of what main did")
  func updatedBranch() throws {
    let backlog = try ScriptedBacklog()
    try backlog.git("checkout", "--quiet", "-b", "work")
    try backlog.set("PAY-2", "", by: .ann)
    try backlog.git("checkout", "--quiet", "main")
    try backlog.set("PAY-1", "estimate: 3", by: .bob)
    try backlog.git("checkout", "--quiet", "work")
    try backlog.merge("main", by: .ann)
    try backlog.set("PAY-2", "estimate: 1", by: .bob)
    try backlog.git("checkout", "--quiet", "main")
    try backlog.merge("work", by: .eve)
    #expect(
      try backlog.log().dropFirst() == [
        "changed PAY-1 estimate →3 | bob", "created PAY-2 →A card | ann via eve",
      ])
  }

  @Test("a branch of a branch is traced to its own commits")
  func nestedBranch() throws {
    let backlog = try ScriptedBacklog()
    try backlog.git("checkout", "--quiet", "-b", "outer")
    try backlog.git("checkout", "--quiet", "-b", "inner")
    try backlog.set("PAY-1", "estimate: 3", by: .ann)
    try backlog.git("checkout", "--quiet", "outer")
    try backlog.merge("inner", by: .bob)
    try backlog.git("checkout", "--quiet", "main")
    try backlog.merge("outer", by: .eve)
    #expect(try backlog.log().dropFirst() == ["changed PAY-1 estimate →3 | ann via eve"])
  }

  @Test("an octopus lands the work of all its branches")
  func octopus() throws {
    let backlog = try ScriptedBacklog()
    for (branch, id, person) in [("a", "PAY-2", ScriptedBacklog.Person.ann), ("b", "PAY-3", .bob)] {
      try backlog.git("checkout", "--quiet", "-b", branch, "main")
      try backlog.set(id, "", by: person)
    }
    try backlog.git("checkout", "--quiet", "main")
    try backlog.merge("a", "b", by: .eve)
    #expect(
      try backlog.log().dropFirst() == [
        "created PAY-2 →A card | ann via eve", "created PAY-3 →A card | bob via eve",
      ])
  }

  @Test("of a squash its author is all that is known; of a rebase also who landed it")
  func squashAndRebase() throws {
    let backlog = try ScriptedBacklog()
    try backlog.git("checkout", "--quiet", "-b", "work")
    try backlog.set("PAY-1", "estimate: 3", by: .ann)
    try backlog.set("PAY-1", "estimate: 5", by: .ann)
    try backlog.git("checkout", "--quiet", "main")
    try backlog.git("merge", "--quiet", "--squash", "work")
    try backlog.commit(by: .bob)
    try backlog.git("checkout", "--quiet", "-b", "more")
    try backlog.set("PAY-1", "estimate: 8", by: .ann)
    try backlog.git("checkout", "--quiet", "main")
    try backlog.git("cherry-pick", "--no-ff", "more", by: .eve)
    #expect(
      try backlog.log().dropFirst() == [
        "changed PAY-1 estimate →5 | bob", "changed PAY-1 estimate 5→8 | ann via eve",
      ])
  }

  @Test("-s ours lands nothing")
  func ours() throws {
    let backlog = try ScriptedBacklog()
    try backlog.git("checkout", "--quiet", "-b", "work")
    try backlog.set("PAY-1", "estimate: 3", by: .ann)
    try backlog.git("checkout", "--quiet", "main")
    try backlog.git("merge", "--quiet", "-s", "ours", "--no-ff", "--no-edit", "work")
    #expect(try backlog.log().count == 1)
  }

  @Test("a move in the order is traced to the side commit that made it")
  func moves() throws {
    let backlog = try ScriptedBacklog()
    try backlog.rank((1...6).map { "PAY-\($0)" }, by: .ann)
    try backlog.git("checkout", "--quiet", "-b", "work")
    try backlog.rank(["PAY-6", "PAY-1", "PAY-2", "PAY-3", "PAY-4", "PAY-5"], by: .bob)
    try backlog.git("checkout", "--quiet", "main")
    try backlog.merge("work", by: .eve)
    #expect(try backlog.log().last == "moved PAY-6 6 in Now→1 in Now | bob via eve")
  }

  @Test("names that are not UTF-8 are shown as far as they are text")
  func strangeNames() throws {
    let backlog = try ScriptedBacklog()
    try backlog.set("PAY-1", "estimate: 3", by: .ann)
    let old = try backlog.git("cat-file", "commit", "HEAD")
    var bytes: [UInt8] = []
    for byte in old.utf8 { bytes.append(byte) }
    let name = Array("author ann".utf8)
    let place = try #require(
      bytes.indices.first { bytes[$0...].starts(with: name) })
    bytes.replaceSubrange(place + 7..<place + 10, with: [0xE4, 0x1B, 0x5B])
    let id = try backlog.repository.git(
      "hash-object", "-t", "commit", "-w", "--stdin", input: .init(bytes + [0x0A]))
    try backlog.git("reset", "--quiet", "--hard", id)
    #expect(try backlog.log().last == "changed PAY-1 estimate →3 | \u{FFFD}\u{1B}[ via ann")
  }
}
