import Foundation
import Source
import Testing

@testable import Demo

@Suite("A generated backlog")
struct GeneratorTests {
  @Test("the same numbers give the same commit, another seed another one")
  func deterministic() throws {
    func commit(seed: UInt64) throws -> String {
      var commit = ""
      try inTemporaryFolder { folder in
        commit = try Demo.generate(at: folder, items: 60, commits: 40, seed: seed)
        #expect(try git(folder, "status", "--porcelain").isEmpty)
        #expect(try git(folder, "rev-list", "--count", "HEAD") == "40")
      }
      return commit
    }
    let first = try commit(seed: 1)
    #expect(try commit(seed: 1) == first)
    #expect(try commit(seed: 2) != first)
  }

  @Test(
    "it has as many items, commits and ranks as it should",
    arguments: [(1, 1), (1, 5), (9, 2), (40, 3), (300, 200), (2000, 50)])
  func sizes(items: Int, commits: Int) throws {
    let backlog = try PlayedBacklog(items: items, commits: commits, seed: 7)
    #expect(backlog.items.count == items)
    #expect(Set(backlog.items.map(\.id)).count == items)
    #expect(backlog.codeOnly == commits / 2)
    #expect(backlog.emptyChanges == 0)
    if items >= 40 { #expect(backlog.ranked.count == items * 15 / 100) }
    #expect(Set(backlog.ranked).count == backlog.ranked.count)
  }

  @Test("every reference leads to something, and nothing waits for itself")
  func references() throws {
    let backlog = try PlayedBacklog(items: 400, commits: 300, seed: 3)
    let items = Dictionary(uniqueKeysWithValues: backlog.items.map { ($0.id, $0) })
    let epics = Set(backlog.items.filter { $0.keys["type"] == "epic" }.map(\.id))
    #expect(epics.count == 4)
    for item in backlog.items {
      if let epic = item.keys["epic"] { #expect(epics.contains(epic)) }
      for other in item.depends { #expect(items[other] != nil) }
      let goal = try #require(item.keys["goal"])
      #expect(backlog.files["backlog/goals/\(goal).md"] != nil)
      if let persona = item.keys["persona"] {
        #expect(backlog.files["backlog/personas/\(persona).md"] != nil)
      }
    }
    #expect(backlog.items.contains { !$0.depends.isEmpty })
    #expect(!backlog.hasCycle)
    for (id, path) in backlog.links {
      #expect(items[id]?.path == "backlog/\(path)")
    }
  }

  @Test("more than 10,000 items stand in sub-folders, fewer in one folder")
  func folders() throws {
    for (count, depth) in [(10_000, 3), (10_001, 4)] {
      var backlog = GeneratedBacklog(size: try GeneratedSize(items: count, commits: 1))
      var random = SplitMix64(seed: 1)
      for _ in 0..<300 { backlog.add(isNew: false, &random) }
      let path = backlog.file(of: 299).path
      #expect(path.split(separator: "/").count == depth)
    }
  }

  @Test("random parts are long enough that two seldom clash, and hold a letter")
  func identifiers() throws {
    #expect(try GeneratedSize(items: 1048, commits: 1).idLength == 4)
    #expect(try GeneratedSize(items: 1049, commits: 1).idLength == 5)
    var identifiers = IdentifierSource(length: 4)
    var random = SplitMix64(seed: 5)
    let ids = (0..<2000).map { _ in identifiers.next(&random) }
    #expect(Set(ids).count == 2000)
    #expect(ids.allSatisfy { $0.dropFirst(5).contains(where: \.isLetter) })
  }

  @Test("sizes that make no sense are refused", arguments: [(0, 1), (1, 0), (200_001, 1)])
  func invalidSize(items: Int, commits: Int) {
    let error = #expect(throws: DemoError.self) {
      try Demo.generate(at: "/nonexistent/x", items: items, commits: commits, seed: 1)
    }
    #expect(error?.code == .invalidSize)
  }

  @Test("the random numbers are those of SplitMix64")
  func randomNumbers() {
    var random = SplitMix64(seed: 0)
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
  }
}
