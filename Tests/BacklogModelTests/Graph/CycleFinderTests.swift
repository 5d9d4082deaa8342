import BacklogModel
import TestSupport
import Testing

@Suite("Cycles of a graph")
struct CycleFinderTests {
  @Test("are found once each, from their smallest node, the short way")
  func simple() {
    #expect(
      CycleFinder.cycles(in: [[1], [2], [0], [3], [5], [4, 0]]) == [[0, 1, 2], [3], [4, 5]])
    #expect(CycleFinder.cycles(in: [[1, 2], [2], [0]]) == [[0, 2]])
    #expect(CycleFinder.cycles(in: [[1], [2], []]) == [])
  }

  @Test("are found in long chains without overflowing the stack")
  func longChain() {
    let length = 20_000
    let chain = (0..<length).map { [($0 + 1) % length] }
    #expect(CycleFinder.cycles(in: chain).map(\.count) == [length])
  }

  @Test("are there exactly where a node can reach itself", arguments: UInt64(1)...40)
  func randomGraphs(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = 8
    let edges = (0..<count).map { _ in
      (0..<Int.random(in: 0...2, using: &random)).map { _ in
        Int.random(in: 0..<count, using: &random)
      }
    }
    var reaches = edges.map { targets in (0..<count).map { targets.contains($0) } }
    for middle in 0..<count {
      for from in 0..<count where reaches[from][middle] {
        for to in 0..<count where reaches[middle][to] { reaches[from][to] = true }
      }
    }
    let components = Set(
      (0..<count).filter { reaches[$0][$0] }.compactMap { node in
        (0..<count).first { reaches[node][$0] && reaches[$0][node] }
      })
    let cycles = CycleFinder.cycles(in: edges)
    #expect(Set(cycles.compactMap(\.first)) == components)
    for cycle in cycles {
      for (from, to) in zip(cycle, cycle.dropFirst() + cycle.prefix(1)) {
        #expect(edges[from].contains(to))
      }
    }
  }
}
