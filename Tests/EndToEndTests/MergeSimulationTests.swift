import Foundation
import TestSupport
import Testing

/// `NEXTUP_TRIALS=300 swift test --filter MergeSimulation` gives the figures of docs/merging.md.
@Suite("Two branches that both change the order")
struct MergeSimulationTests {
  private static let trials =
    ProcessInfo.processInfo.environment["NEXTUP_TRIALS"].flatMap { Int($0) } ?? 4

  @Test(
    "lose and double no item with the driver, and conflict seldom",
    arguments: [(moves: 1, additions: 1), (3, 1), (10, 2)])
  func simulation(moves: Int, additions: Int) throws {
    let simulation = MergeSimulation(moves: moves, additions: additions)
    let (git, driver) = try simulation.run(trials: Self.trials)
    #expect(driver.damaged == 0)
    #expect(driver.damagedConflicts == 0)
    #expect(driver.conflicts <= git.conflicts)
    print(
      "(\(moves), \(additions)), \(Self.trials) trials:",
      "git \(git.conflicts) conflicts, \(git.damaged) clean but damaged;",
      "driver \(driver.conflicts) conflicts, \(driver.damaged) damaged")
  }
}
