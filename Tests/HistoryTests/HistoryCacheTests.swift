import BacklogModel
import Foundation
import Git
import History
import Source
import TestSupport
import Testing

@Suite("The cache of the history")
struct HistoryCacheTests {
  private func cache(of backlog: ScriptedBacklog) throws -> HistoryCache {
    let project = try Project.find(from: backlog.repository.path)
    let repository = try Repository.open(at: backlog.repository.path)
    return HistoryCache(of: repository, folder: "", project.configurationFile)
  }

  /// A history with everything that a history can have.
  private func richBacklog() throws -> ScriptedBacklog {
    let backlog = try ScriptedBacklog()
    try backlog.set(
      "PAY-1", "status: ready\nlabels: [a, b]", text: "- [ ] Not a criterion\n", by: .ann)
    try backlog.rank(["PAY-1", "PAY-2"], by: .bob)
    try backlog.git("checkout", "--quiet", "-b", "work")
    try backlog.set("PAY-2", "value: {business: 8}", by: .ann)
    try backlog.rank(["PAY-2", "PAY-1"], by: .bob)
    try backlog.git("checkout", "--quiet", "main")
    try backlog.merge("work", by: .eve)
    return backlog
  }

  @Test("gives back what was kept")
  func roundTrip() throws {
    let backlog = try richBacklog()
    let history = try backlog.history()
    let cache = try cache(of: backlog)
    #expect(cache.load() == nil)
    cache.save(history)
    let kept = try #require(cache.load())
    #expect(kept.tip == history.tip)
    #expect(kept.events == history.events)
    #expect(kept.items == history.items)
    #expect(kept.commits == history.commits)
  }

  @Test("reading on behind it gives what reading all gives")
  func extending() throws {
    let backlog = try richBacklog()
    var known = try backlog.history()
    for step in 0..<4 {
      try backlog.git("checkout", "--quiet", "-b", "step-\(step)")
      try backlog.set("PAY-5\(step)", "estimate: \(step)\nlabels: [x]", by: .bob)
      try backlog.rank(["PAY-5\(step)", "PAY-2", "PAY-1"], by: .ann)
      try backlog.git("checkout", "--quiet", "main")
      try backlog.set("PAY-2", "estimate: \(step)", by: .ann)
      try backlog.merge("step-\(step)", by: .eve)
      let cache = try cache(of: backlog)
      cache.save(known)
      let extended = try backlog.history(after: cache.load())
      let whole = try backlog.history()
      #expect(ScriptedBacklog.lines(of: extended) == ScriptedBacklog.lines(of: whole))
      #expect(Self.reached(in: extended) == Self.reached(in: whole))
      known = extended
    }
  }

  /// Which commit wrote what made each item reach each stage.
  private static func reached(in history: History) -> [String] {
    history.items.map { item in
      let stages = item.reached.map { "\($0.key) \(history.commits[$0.value.writing].id)" }.sorted()
      return "\(item.id) \(item.path ?? "") \(stages)"
    }
  }

  @Test("a history that does not lead to the new commit is read anew")
  func rewritten() throws {
    let backlog = try richBacklog()
    let known = try backlog.history()
    try backlog.git("reset", "--quiet", "--hard", "HEAD~1")
    try backlog.set("PAY-1", "estimate: 13", by: .bob)
    let history = try backlog.history(after: known)
    #expect(ScriptedBacklog.lines(of: history) == (try backlog.log()))
  }

  @Test("a file with any byte changed, or cut off anywhere, is not used")
  func corruption() throws {
    let backlog = try richBacklog()
    let cache = try cache(of: backlog)
    cache.save(try backlog.history())
    let bytes = try FileSystem.read(cache.location, as: "cache", limit: 1 << 20)
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[place] ^= 0x41
      try FileSystem.write(changed, to: cache.location)
      #expect(cache.load() == nil, "\(place)")
      try FileSystem.write(Array(bytes[..<place]), to: cache.location)
      #expect(cache.load() == nil, "\(place)")
    }
    try FileSystem.write(bytes, to: cache.location)
    #expect(cache.load() != nil)
  }

  @Test("is used and kept by a project, and belongs to one configuration")
  func project() throws {
    let backlog = try richBacklog()
    let project = try Project.find(from: backlog.repository.path)
    _ = try project.history(usesCache: false)
    let cache = try cache(of: backlog)
    #expect(cache.load() == nil)
    _ = try project.history()
    #expect(cache.load()?.tip == (try project.history().tip))
    try backlog.repository.write(
      "nextup.yml", TemporaryBacklog.configuration + "keys: {estimate: points}\n")
    try backlog.set("PAY-2", "points: 3", by: .bob)
    let other = try Project.find(from: backlog.repository.path)
    let lines = ScriptedBacklog.lines(of: try other.history())
    #expect(lines.contains("changed PAY-2 estimate →3 | bob"))
  }
}
