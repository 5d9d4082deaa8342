import BacklogModel
import Testing

@Suite("Readiness")
struct ReadinessTests {
  @Test("names each missing entry of the Definition of Ready, blockers by their IDs")
  func gaps() {
    var configuration = Configuration()
    configuration.definitionOfReady = ["task": ["estimate", "criteria>=1", "no-open-blocker"]]
    let backlog = Sample.backlog(
      [("A-1", "depends: [A-2, A-3]"), ("A-2", "estimate: 3"), ("A-3", "status: dropped")],
      order: "1. A-1\n1. A-2\n", configuration)
    #expect(
      backlog.readiness(of: backlog.items[0]).missing
        == ["estimate", "criteria>=1", "no-open-blocker (A-2)"])
    #expect(backlog.readiness(of: backlog.items[1]).missing == ["criteria>=1"])
  }

  @Test("decides what is next, and why what stands above is not")
  func next() {
    let backlog = Sample.backlog(
      [
        ("A-1", "status: in-progress"), ("A-2", "depends: [A-1]"), ("A-3", "status: draft"),
        ("A-4", "waiting-for: legal"), ("A-5", ""),
      ], order: "1. A-1\n1. A-2\n1. A-3\n1. A-4\n1. A-5\n")
    let next = NextItem(in: backlog)
    #expect(next.item?.name == "A-5")
    #expect(
      next.passedOver.map(\.reasons) == [
        ["already started"], ["blocked by A-1"], ["status is draft, not ready"],
        ["waiting for legal"],
      ])
  }
}
